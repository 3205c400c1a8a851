import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { useAtlasContext, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { Supposing } from '../whatif/Supposing';
import { Head } from './Head';
import { Kept } from './Kept';
import { PlanDialogs } from './PlanDialogs';
import { EditorContext, editorNow, loadEditor, usePlans } from './plans-context';
import { StartForm } from './StartForm';
import { usePlanView } from './use-plan-view';
import { Workbench } from './Workbench';
import './zones.css';

/** The zone editor: panels beside the map, and the plan on the map. */
export default function Zones() {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => loadEditor(data), [data]);
  const loaded = useLoaded(load, () => editorNow(data));
  const section = useRef<HTMLElement>(null);
  const inside = useRef(false);
  const toHeading = useCallback(() => section.current?.querySelector<HTMLElement>('#zones-heading')?.focus(), []);
  const keepFocus = useCallback(() => { if (inside.current && document.activeElement === document.body) toHeading(); }, [toHeading]);
  useEffect(toHeading, [toHeading]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only listens whether the focus is inside
    <section ref={section} className="zones" aria-labelledby="zones-heading" onFocus={() => { inside.current = true; }} onBlur={() => { inside.current = false; }}>
      {loaded.value
        ? <EditorContext value={loaded.value}><Supposing><Editing keepFocus={keepFocus} /></Supposing></EditorContext>
        : <div className="panel zones-main" data-edge="zones"><Head /><div className="zones-body"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div></div>}
    </section>
  );
}

function Editing({ keepFocus }: { readonly keepFocus: () => void }) {
  const t = useText();
  const ready = usePlans((state) => state.loaded);
  const said = usePlans((state) => state.said);
  const known = usePlans((state) => state.plans.length > 0);
  const view = usePlanView();
  const [making, setMaking] = useState(false);
  const id = view?.plan.id;
  // What was pressed may be gone with what it did (a form, a zone): whoever pressed it goes on at the heading.
  useEffect(keepFocus, [keepFocus, said, id, ready, making]);
  const dialogs = (inside: ReactNode): ReactNode => <PlanDialogs onNew={() => setMaking(true)} onOpened={() => setMaking(false)}>{inside}</PlanDialogs>;
  if (view && !making) return dialogs(<Workbench key={id} view={view} onNew={() => setMaking(true)} />);
  const start = (
    <div className="panel zones-main" data-edge="zones">
      <Head />
      <div className="zones-body">
        {ready ? <><Kept /><StartForm onDone={known || view ? () => setMaking(false) : null} /></> : <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
      </div>
    </div>
  );
  return ready ? dialogs(start) : start;
}
