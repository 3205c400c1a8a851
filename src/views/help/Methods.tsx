import { useState } from 'react';
import { METHODS, METHODS_SAID } from '../../i18n/methods-guide';
import { useText } from '../context';
import { lazyPart } from '../lazy-part';

const FullMethods = lazyPart(() => import('./FullMethods'));

/** 計算の方法: in short, and the whole document on demand. */
export function Methods() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState<string | null>(null);
  const show = (next: string): void => {
    setOpen(true);
    setPart(next);
  };
  return (
    <section>
      <h3 id="page-methods" tabIndex={-1}>{t(METHODS_SAID.methods)}</h3>
      <dl className="methods">
        {METHODS.map(({ title, body, part: wanted }) => (
          <div key={wanted}><dt>{t(title)}</dt><dd>{t(body)} <button type="button" className="link" onClick={() => show(wanted)}>{t(METHODS_SAID.more)}<span className="visually-hidden">: {t(title)}</span></button></dd></div>
        ))}
      </dl>
      <details className="full" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t(METHODS_SAID.full)}</summary>
        {open && <FullMethods part={part} onThere={() => setPart(null)} />}
      </details>
    </section>
  );
}
