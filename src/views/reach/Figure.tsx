import { formatFigure } from '../../i18n/format';
import { WHAT_IF } from '../../i18n/what-if-messages';
import { AD_HOC } from '../../model/ad-hoc';
import type { Cell } from '../../model/cell';
import type { Area } from '../../model/registry';
import { Badge } from '../Badge';
import { useAreaName, useLanguage, useText } from '../context';

interface Props {
  readonly cell: Cell | null;
  /** The figure of the data, where the other is of a supposition: told below it if it differs. */
  readonly now?: Cell | null | undefined;
  readonly decimals: number;
  readonly unit?: string;
}

/** A figure with its quality, or why there is none; null: not worked out yet. */
export function Figure({ cell, now, decimals, unit = '' }: Props) {
  const t = useText();
  if (!now || !cell || now === cell) return <One cell={cell} decimals={decimals} unit={unit} />;
  return <><One cell={cell} decimals={decimals} unit={unit} /><small className="reach-now">{t(WHAT_IF.before)} <One cell={now} decimals={decimals} unit={unit} /></small></>;
}

function One({ cell, decimals, unit }: { readonly cell: Cell | null; readonly decimals: number; readonly unit: string }) {
  const t = useText();
  const language = useLanguage();
  if (!cell) return <>…</>;
  if (cell.value === null) return <span className="reach-missing">{t(cell.reason)}</span>;
  // People are whole: an allocated one shows no tenth here.
  return <>{formatFigure(decimals === 0 ? Math.round(cell.value) : cell.value, decimals, language)}{unit} <Badge quality={cell.quality} /></>;
}

/** An area by its name in the interface's language; a zone by the one it was given. */
export function RowName({ area }: { readonly area: Area }) {
  const nameOf = useAreaName();
  return <>{area.index === AD_HOC ? area.name : nameOf(area)}</>;
}
