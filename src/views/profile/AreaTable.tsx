import type { ReactNode } from 'react';
import { PROFILE } from '../../i18n/profile-messages';
import { nameLang } from '../../i18n/names';
import { MESSAGES } from '../../i18n/messages';
import { evaluateArea, type Atlas } from '../../model/evaluate';
import type { Area } from '../../model/registry';
import { comparedIndicators } from '../../model/standing';
import { useAreaName, useAtlasContext, useLanguage, useText } from '../context';
import { FigureTable } from './FigureTable';

interface AreaTableProps {
  readonly atlas: Atlas;
  readonly label: string;
  /** One level for all. */
  readonly areas: readonly Area[];
  /** Shown first, for comparison. */
  readonly own?: Area;
  readonly lead?: readonly string[];
  /** Cells of the areas before their figures. */
  readonly leads?: ReadonlyMap<Area, readonly ReactNode[]>;
  readonly sortable?: boolean;
}

/** Areas with the figures that compare them, each a way to its profile. */
export function AreaTable({ atlas, label, areas, own, lead = [], leads, sortable = false }: AreaTableProps) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const indicators = comparedIndicators((own ?? areas[0]!).level);
  const prefectures = atlas.registry.levels.prefecture.areas;
  const elsewhere = (area: Area): string => (area.prefecture === null || area.level === 'prefecture' || (own && own.prefecture === area.prefecture) || (!own && areas.every((one) => one.prefecture === areas[0]!.prefecture)) ? '' : nameOf(prefectures[area.prefecture]!));
  const rows = [...(own ? [own] : []), ...areas].map((area) => ({
    key: `${area.level}${area.code}`,
    sortName: area.name,
    own: area === own,
    name: area === own ? <><span lang={nameLang(nameOf(area), language)}>{nameOf(area)}</span> <small>{t(PROFILE.thisArea)}</small></> : <><button type="button" className="link" lang={nameLang(nameOf(area), language)} onClick={() => store.getState().select(area)}>{nameOf(area)}</button> <small>{elsewhere(area)}</small></>,
    lead: area === own ? lead.map(() => '') : leads?.get(area) ?? [],
    cells: indicators.map((indicator) => evaluateArea(atlas, area, indicator)),
  }));
  return <FigureTable label={label} first={t(MESSAGES.name)} lead={lead} indicators={indicators} rows={rows} sortable={sortable} />;
}
