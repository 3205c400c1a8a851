import { ITEM_LABEL, ZONE_TOOLS, zoneToolsText } from '../../i18n/zone-tools-messages';
import { ITEM_IDS, type Zone } from '../../model/plan/plan';
import { tickItems } from '../../model/plan/zone-properties';
import { useText } from '../context';
import { useEditor } from './plans-context';

/** The eight items of 在宅医療・介護連携推進事業, as a checklist of the zone. */
export function Items({ zone }: { readonly zone: Zone }) {
  const t = useText();
  const { plans } = useEditor();
  return (
    <fieldset className="zone-items">
      <legend>{t(ZONE_TOOLS.items)} <small>{t(zoneToolsText.ticked(zone.items.length))}</small></legend>
      {ITEM_IDS.map((item) => (
        <label key={item} className="check">
          <input type="checkbox" checked={zone.items.includes(item)} onChange={(event) => {
            const { checked } = event.target;
            plans.getState().edit((at) => tickItems(at, zone.id, checked ? [...zone.items, item] : zone.items.filter((one) => one !== item)));
          }} />
          <span>（{item}）{t(ITEM_LABEL[item])}</span>
        </label>
      ))}
      <p className="hint">{t(ZONE_TOOLS.itemsAbout)}</p>
    </fieldset>
  );
}
