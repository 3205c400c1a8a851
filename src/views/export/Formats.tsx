import { Fragment, type ReactNode } from 'react';
import type { Handout } from '../../export/handout/handout';
import { toPng } from '../../export/png';
import { toSvg, type Picture } from '../../export/svg';
import { EXPORT } from '../../i18n/export-messages';
import type { Tone } from '../../map/picture/tone';
import type { Text } from '../../model/text';
import { useText } from '../context';
import type { Files } from './files';
import { slidesOf } from './slides';
import type { useJob } from './use-job';

interface FormatsProps {
  readonly pages: readonly Picture[];
  readonly handout: Handout;
  readonly tone: Tone;
  readonly files: Files;
  readonly job: ReturnType<typeof useJob>;
}

/** Everything the sheets and their figures can be saved as. */
export function Formats({ pages, handout, tone, files, job: { run, working } }: FormatsProps) {
  const t = useText();
  const name = (ending: string): string => `zaitaku-atlas_${files.name}.${ending}`;
  const group = (label: Text, children: ReactNode) => <fieldset className="export-group"><legend>{t(label)}</legend><div>{children}</div></fieldset>;
  // aria-disabled: what is pressed must not lose the focus while it works.
  const button = (label: Text, act: () => void) => <button type="button" className="button" aria-disabled={working !== null} onClick={act}>{t(label)}</button>;
  const first = pages[0]!;
  const text = (label: Text, ending: string, type: string, make: () => string) => button(label, () => void run(label, name(ending), async () => new Blob([make()], { type })));
  return (
    <>
      {group(EXPORT.onPaper, <>{button(EXPORT.print, () => window.print())}<p className="hint">{t(EXPORT.printHint)}</p></>)}
      {group(EXPORT.picture, (
        <>
          {button(EXPORT.png300, () => void run(EXPORT.png300, name('png'), (job) => toPng(first, 300, job)))}
          {button(EXPORT.png150, () => void run(EXPORT.png150, name('png'), (job) => toPng(first, 150, job)))}
          {text(EXPORT.svg, 'svg', 'image/svg+xml', () => toSvg(first))}
        </>
      ))}
      {group(EXPORT.office, (
        <>
          {button(EXPORT.xlsx, () => void run(EXPORT.xlsx, name('xlsx'), files.workbook))}
          {button(EXPORT.pptx, () => void run(EXPORT.pptx, name('pptx'), (job) => slidesOf([{ handout, notes: '' }], tone, job)))}
        </>
      ))}
      {group(EXPORT.dataFiles, (
        <>
          {text(EXPORT.csv, 'csv', 'text/csv;charset=utf-8', files.csv)}
          {text(EXPORT.geojson, 'geojson', 'application/geo+json', () => JSON.stringify(files.geoJson()))}
          {text(EXPORT.topojson, 'topojson', 'application/json', () => JSON.stringify(files.topoJson()))}
          {files.more?.map(({ label, file, type, make }) => <Fragment key={file}>{button(label, () => void run(label, file, async () => new Blob([make()], { type })))}</Fragment>)}
        </>
      ))}
    </>
  );
}
