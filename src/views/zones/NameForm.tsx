import { useId, useState } from 'react';
import { ZONES } from '../../i18n/zones-messages';
import { useText } from '../context';

/** A name that is changed when the form is sent, not with every key. */
export function NameForm({ label, name, onName }: { readonly label: string; readonly name: string; readonly onName: (name: string) => void }) {
  const t = useText();
  const id = useId();
  const [value, setValue] = useState(name);
  return (
    <form className="zones-name" onSubmit={(event) => { event.preventDefault(); onName(value); }}>
      <div className="field"><label htmlFor={id}>{label}</label><input id={id} value={value} maxLength={60} onChange={(event) => setValue(event.target.value)} /></div>
      <button type="submit" className="button">{t(ZONES.rename)}</button>
    </form>
  );
}
