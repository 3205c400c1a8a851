import { useState } from 'react';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { useText } from '../context';
import { Tabs } from '../zones/Tabs';
import type { MapsProps } from './maps-props';
import { SyncedMap } from './SyncedMap';
import { Where } from './Where';

/** One map a column, all at the same place. @param tabbed one at a time, with tabs to change between them. */
export function SideBySide({ group, geometry, columns, scenes, marked, onPoint, tabbed }: MapsProps & { readonly tabbed: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(0);
  const at = Math.min(open, columns.length - 1);
  const shown = tabbed ? [at] : columns.map((_, index) => index);
  return (
    <div>
      {tabbed && columns.length > 1 && <div className="compare-tabs"><Tabs label={t(COMPARE.columns)} tabs={columns.map(({ name }, index) => ({ id: `compare-${index}`, label: `${index + 1} ${name}` }))} open={`compare-${at}`} onOpen={(id) => setOpen(Number(id.slice('compare-'.length)))} /></div>}
      <div className={`compare-maps compare-maps-${shown.length}`} {...(tabbed && columns.length > 1 && { role: 'tabpanel', id: `tab-panel-compare-${at}`, 'aria-labelledby': `tab-compare-${at}` })}>
        {shown.map((index) => {
          const column = columns[index]!;
          return (
            <figure key={`${index} ${column.name}`}>
              <figcaption className={tabbed && columns.length > 1 ? 'visually-hidden' : undefined}><span className="compare-number" aria-hidden="true">{index + 1}</span> <strong>{column.name}</strong> <small>{t(compareText.zones(column.coverage.zones.length))}{index === 0 && ` ${t(COMPARE.reference)}`}</small></figcaption>
              <SyncedMap group={group} geometry={geometry} scene={scenes[index]!} label={t(compareText.map(column.name))} marked={marked} onPoint={onPoint} />
              <Where columns={columns} at={index} marked={marked} />
            </figure>
          );
        })}
      </div>
    </div>
  );
}
