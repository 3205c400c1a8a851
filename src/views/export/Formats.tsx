import type { ReactNode } from 'react';
import { toPng } from '../../export/png';
import { toSvg, type Picture } from '../../export/svg';
import { EXPORT } from '../../i18n/export-messages';
import type { Text } from '../../model/text';
import { useText } from '../context';
import type { useJob } from './use-job';

interface FormatsProps {
  readonly pages: readonly Picture[];
  /** What files are called, without prefix and ending. */
  readonly file: string;
  readonly job: ReturnType<typeof useJob>;
}

/** Everything the sheets and their figures can be saved as. */
export function Formats({ pages, file, job: { run, working } }: FormatsProps) {
  const t = useText();
  const name = (ending: string): string => `zaitaku-atlas_${file}.${ending}`;
  const group = (label: Text, children: ReactNode) => <fieldset className="export-group"><legend>{t(label)}</legend><div>{children}</div></fieldset>;
  // aria-disabled: what is pressed must not lose the focus while it works.
  const button = (label: Text, act: () => void) => <button type="button" className="button" aria-disabled={working !== null} onClick={act}>{t(label)}</button>;
  const first = pages[0]!;
  return (
    <>
      {group(EXPORT.onPaper, <>{button(EXPORT.print, () => window.print())}<p className="hint">{t(EXPORT.printHint)}</p></>)}
      {group(EXPORT.picture, (
        <>
          {button(EXPORT.png300, () => void run(EXPORT.png300, name('png'), (job) => toPng(first, 300, job)))}
          {button(EXPORT.png150, () => void run(EXPORT.png150, name('png'), (job) => toPng(first, 150, job)))}
          {button(EXPORT.svg, () => void run(EXPORT.svg, name('svg'), async () => new Blob([toSvg(first)], { type: 'image/svg+xml' })))}
        </>
      ))}
    </>
  );
}
