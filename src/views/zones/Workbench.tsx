import { useCallback, useState, type ReactNode } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { ZONE_PARTS, ZONES_SHELL, type ZonePart } from '../../i18n/zones-shell-messages';
import { useText } from '../context';
import { useByKey } from '../use-by-key';
import { usePrinting } from '../use-printing';
import { lazyPart } from '../lazy-part';
import { SupposedBanner, SuppositionsPrinted } from '../whatif/Supposing';
import { Findings, type FindingPlace } from './Findings';
import { Head } from './Head';
import { Kept, Saved } from './Kept';
import { MunicipalityTable } from './MunicipalityTable';
import { PlanBar } from './PlanBar';
import { PlanFiles } from './PlanFiles';
import { useEditor, usePlans, type PlanView } from './plans-context';
import { History, Steps } from './Steps';
import { Tabs } from './Tabs';
import { ToolOptions, Tools } from './Tools';
import { useMedia } from './use-media';
import { usePlanMap } from './use-plan-map';
import { ZoneList } from './ZoneList';
import { ZonePanel } from './ZonePanel';
import { ZoneTable } from './ZoneTable';

const PlanWhatIf = lazyPart(() => import('../whatif/PlanWhatIf'));

/** Room for a column on either side of the map. */
const WIDE = '(min-width: 1200px) and (min-height: 600px)';

interface WorkbenchProps {
  readonly view: PlanView;
  /** Asks for a new plan. */
  readonly onNew: () => void;
}

/** An open plan: on wide screens what paints stands left and what tells stands right; on small ones one panel with a tab each. */
export function Workbench({ view, onNew }: WorkbenchProps) {
  const t = useText();
  const wide = useMedia(WIDE);
  const printing = usePrinting();
  const [part, setPart] = useState<ZonePart>(wide ? 'table' : 'paint');
  const [folded, setFolded] = useState(false);
  const [supposing, setSupposing] = useState(false);
  const { over, found } = usePlanMap(view);
  const [finding, setFinding] = useState<FindingPlace | null>(null);
  const show = useCallback((next: ZonePart): void => {
    setPart(next);
    setFolded(false);
  }, []);
  const showZone = useCallback(() => show('zone'), [show]);
  const banner = (when: 'always' | 'empty' | 'supposed'): ReactNode => <SupposedBanner when={when} onOpen={() => setSupposing(true)} />;
  const partOf = (which: ZonePart): ReactNode => {
    switch (which) {
      case 'paint': return <><Tools /><ZoneList view={view} /><ToolOptions /></>;
      case 'table': return <ZoneTable view={view} onZone={showZone} />;
      case 'zone': return <ZonePanel view={view} />;
      case 'municipalities': return <MunicipalityTable view={view} over={over} />;
      case 'findings': return <Findings view={view} at={finding} onAt={setFinding} brief={wide} />;
      case 'plans': return <>{!wide && <><PlanBar />{banner('empty')}</>}<PlanFiles plan={view.plan} onNew={onNew} />{!wide && <History />}</>;
    }
  };
  const beside: readonly ZonePart[] = wide ? ['table', 'zone', 'municipalities', 'plans'] : ['paint', 'table', 'zone', 'municipalities', 'findings', 'plans'];
  // A window made wider or narrower may not have the part that was open.
  const open = beside.includes(part) ? part : beside[0]!;
  const tabbed = (
    <>
      <div className="zones-tabs">
        <Tabs label={t(ZONES_SHELL.parts)} tabs={beside.map((id) => ({ id, label: <>{t(ZONE_PARTS[id])}{id === 'findings' && <span className="tab-count">{view.review.problems.length}</span>}</> }))} open={folded ? null : open} onOpen={show} />
        <button type="button" className="icon-button zones-fold" aria-expanded={!folded} aria-label={t(folded ? ZONES_SHELL.unfold : ZONES_SHELL.fold)} onClick={() => setFolded(!folded)}><span aria-hidden="true">{folded ? '▴' : '▾'}</span></button>
      </div>
      {!folded && <div key={open} className={`zones-body zones-part-${open}`} role="tabpanel" id={`tab-panel-${open}`} aria-labelledby={`tab-${open}`}>{partOf(open)}</div>}
    </>
  );
  return (
    <>
      {supposing && <PlanWhatIf onClose={() => setSupposing(false)} />}
      {printing && <div className="zones-printed"><p>{view.plan.name}</p><SuppositionsPrinted /><ZoneTable view={view} onZone={showZone} /></div>}
      {wide ? (
        <>
          <div className="zones-left">
            <div className="panel zones-main" data-edge="zones">
              <Head><Saved /></Head>
              <div className="zones-top"><PlanBar />{banner('always')}<Kept /><Refused /><Steps /><History /></div>
              <div className="zones-body">{partOf('paint')}</div>
              <Foot view={view} over={over} found={found} />
            </div>
            <div className="panel zones-findings" data-edge="zones"><div className="zones-body">{partOf('findings')}</div></div>
          </div>
          <div className={folded ? 'panel zones-beside zones-folded' : 'panel zones-beside'} data-edge="zones-beside">{tabbed}</div>
        </>
      ) : (
        <div className={folded ? 'panel zones-main zones-folded' : `panel zones-main zones-at-${open}`} data-edge="zones">
          <Head><Saved /><Steps /></Head>
          <div className="zones-top">{banner('supposed')}<Kept /><Refused /></div>
          {tabbed}
          <Foot view={view} over={over} found={found} />
        </div>
      )}
    </>
  );
}

/** What an edit could not do, and why. */
function Refused() {
  const t = useText();
  const { plans } = useEditor();
  const refused = usePlans((state) => state.refused);
  if (refused.length === 0) return null;
  return (
    <div className="zones-refused" role="alert">
      {refused.map(({ reason, next }) => <p key={reason.en}><strong>{t(reason)}</strong> {t(next)}</p>)}
      <button type="button" className="button" onClick={() => plans.getState().dismissRefused()}>{t(MESSAGES.close)}</button>
    </div>
  );
}

/** What was done last, and what the pointer or the middle of the map stands on, or the search has found. */
function Foot({ view: { plan }, over, found }: { readonly view: PlanView; readonly over: string | null; readonly found: string | null }) {
  const t = useText();
  const { names } = useEditor();
  const said = usePlans((state) => state.said);
  const byKey = useByKey();
  const zone = over === null ? undefined : plan.zones.find(({ id }) => id === plan.zoneOf.get(over));
  const place = over === null ? null : t(names(over));
  return (
    <div className="zones-foot">
      <p className="zones-said" role="status" data-hint={t(ZONES_SHELL.footHint)}>{said && <span key={said.serial}>{t(said.text)}</span>}</p>
      <p className="zones-over" aria-live={byKey || found !== null ? 'polite' : 'off'}>{place === null || over === null ? found : t(plan.scope.includes(over) ? zonesText.at(place, zone ? `${plan.zones.indexOf(zone) + 1} ${zone.name}` : t(ZONES.unassigned)) : zonesText.outside(place))}</p>
    </div>
  );
}
