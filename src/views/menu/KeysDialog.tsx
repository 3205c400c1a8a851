import { KEY_LIST } from '../../i18n/key-list';
import { MENU_ENTRIES } from '../../i18n/menu-messages';
import { useText } from '../context';
import type { MenuDialogProps } from './entry';
import { Keycaps } from './Keycaps';
import { SmallDialog } from './SmallDialog';

/** Every key, by where it works. */
export default function KeysDialog({ onClose }: MenuDialogProps) {
  const t = useText();
  return (
    <SmallDialog title={t(MENU_ENTRIES.keys)} onClose={onClose} text>
      <KeyTables />
    </SmallDialog>
  );
}

export function KeyTables() {
  const t = useText();
  return KEY_LIST.map(({ id, where, keys }) => (
    <table key={id} className="key-list">
      <caption>{t(where)}</caption>
      <tbody>{keys.map((one) => <tr key={one.does.en}><th scope="row"><Keycaps of={one} /></th><td>{t(one.does)}</td></tr>)}</tbody>
    </table>
  ));
}
