import type { Catalog } from '../data/schema';
import { formatValue } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { evaluateArea, type Atlas } from '../model/evaluate';
import { datasetsOf, indicatorById, type Indicator } from '../model/indicators';
import type { Area } from '../model/registry';
import { RESOURCES, VINTAGES, type VintageId } from '../model/subjects';
import { Badge } from './Badge';
import { useLanguage, useText } from './context';
import { SourceNotes } from './SourceNotes';

/** Every resource: its number and its density. */
export function panelResources(): Indicator[] {
  return RESOURCES.flatMap(({ id }) => [indicatorById(`count-${id}`)!, indicatorById(`density-${id}-per-75plus`)!]);
}

/** Resources for home care, their number and density, or why there is none. */
export function PanelResources({ atlas, area, catalog, vintage }: { readonly atlas: Atlas; readonly area: Area; readonly catalog: Catalog | null; readonly vintage: VintageId }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section>
      <h3>{t(MESSAGES.resources)}</h3>
      <table className="mini">
        <thead><tr><th scope="col">{t(MESSAGES.kind)}</th><th scope="col">{t(MESSAGES.count)}</th><th scope="col">{t(MESSAGES.per75)}</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
        <tbody>
          {RESOURCES.map((resource) => {
            const [count, density] = [indicatorById(`count-${resource.id}`)!, indicatorById(`density-${resource.id}-per-75plus`)!];
            const [own, per] = [evaluateArea(atlas, area, count), evaluateArea(atlas, area, density)];
            if (own.value === null) return <tr key={resource.id} className="row-missing"><th scope="row">{t(resource.label)}</th><td colSpan={3}>{t(own.reason)}</td></tr>;
            return (
              <tr key={resource.id}>
                <th scope="row">{t(resource.label)}{own.note && <small className="row-note">{t(own.note)}</small>}{per.value === null && <small className="row-note row-reason">{t(MESSAGES.per75)}: {t(per.reason)}</small>}</th>
                <td>{formatValue(count, own.value, language)}</td>
                <td>{per.value === null ? '—' : formatValue(density, per.value, language)}</td>
                <td><Badge quality={own.quality} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {catalog && <SourceNotes catalog={catalog} datasets={[...new Set([VINTAGES[vintage].dataset, ...panelResources().flatMap((indicator) => datasetsOf(indicator, {}))])]} />}
    </section>
  );
}
