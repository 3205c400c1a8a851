import { useId } from 'react';
import { GRID, gridText } from '../../i18n/zone-grid-messages';
import { useText } from '../context';

interface Props {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Municipalities that pass the filter, of how many. */
  readonly shown: number;
  readonly of: number;
  /** Whether arrows alone go to neighbours in place of rows. */
  readonly walking: boolean;
  readonly onWalking: (walking: boolean) => void;
}

/** Which municipalities the table lists, and what its arrow keys do. */
export function GridBar({ filter, onFilter, shown, of, walking, onWalking }: Props) {
  const t = useText();
  const id = useId();
  return (
    <>
      <div className="grid-bar">
        <input type="search" aria-label={t(GRID.filter)} placeholder={t(GRID.filter)} value={filter} onChange={(event) => onFilter(event.target.value)} />
        <span className="grid-count" role="status">{t(shown === 0 ? GRID.none : gridText.shown(shown, of))}</span>
      </div>
      <div className="grid-fine">
        <fieldset className="grid-mode">
          <legend>{t(GRID.arrows)}</legend>
          <div className="segments">
            {[false, true].map((value) => <label key={String(value)} className={walking === value ? 'segment segment-on' : 'segment'}><input type="radio" name={id} checked={walking === value} onChange={() => onWalking(value)} />{t(value ? GRID.byNeighbour : GRID.byRow)}</label>)}
          </div>
        </fieldset>
      </div>
    </>
  );
}
