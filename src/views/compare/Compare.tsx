import { useCallback, useEffect, useMemo, useRef } from 'react';
import { COMPARE } from '../../i18n/compare-messages';
import { MESSAGES } from '../../i18n/messages';
import { readComparison, writeComparison, type ComparisonChoice } from '../../state/comparison';
import { useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { EditorContext, editorNow, loadEditor, useEditor, usePlans } from '../zones/plans-context';
import { useMedia } from '../zones/use-media';
import { ColumnsBar } from './ColumnsBar';
import { comparedParts, nameOfChoice } from './compared';
import { Compared } from './Compared';
import { Empty } from './Empty';
import { useLogs, useSuppositions } from './use-suppositions';
import './compare.css';

/** Plans and today's areas side by side: maps, measures of the whole, measures of each zone. */
export default function Compare() {
  const t = useText();
  const { data, store } = useAtlasContext();
  const load = useCallback(() => loadEditor(data), [data]);
  const loaded = useLoaded(load, () => editorNow(data));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => () => {
    // Nobody else takes the focus where the comparison was opened from the menu; the zone editor takes it itself.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.menu-place > button')?.focus();
  }, []);
  return (
    <section className="compare" aria-labelledby="compare-heading">
      <div className="compare-head">
        <h2 id="compare-heading" ref={heading} tabIndex={-1}>{t(COMPARE.title)}</h2>
        <button type="button" className="icon-button" aria-label={t(COMPARE.close)} title={t(COMPARE.close)} onClick={() => store.getState().change({ compare: null })}>×</button>
      </div>
      {loaded.value ? <EditorContext value={loaded.value}><Comparing /></EditorContext> : <div className="compare-body"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div>}
    </section>
  );
}

function Comparing() {
  const t = useText();
  const language = useLanguage();
  const { store } = useAtlasContext();
  const { plans, planData } = useEditor();
  const link = useAtlas((state) => state.content.compare);
  const ready = usePlans((state) => state.loaded);
  const list = usePlans((state) => state.plans);
  const small = useMedia('(max-width: 639px), (max-height: 599px)');
  const choice = useMemo(() => (link === null ? null : readComparison(link)), [link]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list changes whenever a plan does
  const planOf = useCallback((id: string) => plans.getState().kept(id)?.plan ?? null, [plans, list]);
  const change = useCallback((next: ComparisonChoice): void => store.getState().change({ compare: writeComparison(next) }), [store]);
  const logOf = useLogs();
  const suppositionOf = useSuppositions(choice, logOf);
  const found = useMemo(() => (choice && choice.columns.length > 0 && ready ? comparedParts(planData, choice, planOf, language, suppositionOf) : null), [planData, choice, planOf, language, suppositionOf, ready]);
  if (!choice) return null;
  if (!ready) return <div className="compare-body"><p className="loading" role="status">{t(MESSAGES.loading)}…</p></div>;
  const bar = <ColumnsBar choice={choice} planOf={planOf} supposes={(id) => logOf(id).length > 0} onChange={change} />;
  return (
    <div className="compare-body">
      {small && choice.columns.length > 0 ? (
        <details className="compare-fold">
          <summary>{t(COMPARE.columns)}: {choice.columns.map((column, at) => `${at + 1} ${nameOfChoice(column, planOf, language) ?? t(COMPARE.goneName)}`).join(language === 'ja' ? '、' : ', ')}</summary>
          {bar}
        </details>
      ) : bar}
      {!found && <Empty choice={choice} onChange={change} />}
      {found?.scope === null && <p className="compare-notice" role="status">{t(found.reason)}</p>}
      {found && found.scope !== null && <Compared key={found.scope.join()} found={found} />}
    </div>
  );
}
