import { useRef } from 'react';
import { ACTIVITY_MESSAGES } from '../i18n/activity-messages';
import { EXPLORE } from '../i18n/explore-messages';
import { MESSAGES } from '../i18n/messages';
import { INDICATORS, indicatorById, isActivity, isBalance, isResource, resolveOptions, type Indicator, type SeriesIndicator } from '../model/indicators';
import { DEMANDS, isDemand, POPULATIONS, seriesSubject, VINTAGES, type SeriesId, type VintageId } from '../model/subjects';
import type { Text } from '../model/text';
import { indicatorOf, optionsOf, type Content } from '../state/content';
import { ClassSettings } from './ClassSettings';
import { useAtlas, useAtlasContext, useText } from './context';
import { DenominatorSelect, EnoughPicker, isEnough } from './EnoughPicker';
import { LevelSelect } from './LevelSelect';
import { OptionList } from './OptionList';
import { RatesButton } from './RatesButton';
import { Segmented } from './Segmented';

type Theme = 'when' | 'people' | 'enough';
type PeopleMeasure = 'value' | 'share' | 'index';

function themeOf(indicator: Indicator): Theme {
  if (isEnough(indicator)) return 'enough';
  return indicator.measure === 'peak' ? 'when' : 'people';
}

/** The nearest indicator that exists: the wished one, else another vintage, else 65+. */
function seriesId(measure: SeriesIndicator['measure'], subject: SeriesId, vintage: VintageId): string {
  const wishes = [[subject, vintage], [subject, seriesSubject(subject).vintages[0]], ['65plus', vintage], ['65plus', 'h30']] as const;
  const [found] = wishes.map(([a, b]) => `${measure}-${a}-${b}`).filter((id) => indicatorById(id));
  return found!;
}

/** Another subject keeps the year that stands on the slider and the base year, where it has those years. */
function keptYears(content: Content, id: string): Pick<Content, 'year' | 'baseYear'> {
  const next = indicatorById(id)!;
  const kept = (year: number | null): number | null => (year !== null && !isResource(next) && next.measure === indicatorOf(content).measure && next.years.includes(year) ? year : null);
  return { year: kept(content.year), baseYear: kept(content.baseYear) };
}

/** Asks the planner's question first, then the indicator; every indicator carries its quality. */
export function Picker() {
  const t = useText();
  const { store } = useAtlasContext();
  const content = useAtlas((state) => state.content);
  const indicator = indicatorOf(content);
  const theme = themeOf(indicator);
  /** What was last shown under each question, so that going back and forth loses nothing. */
  const last = useRef<Partial<Record<Theme, string>>>({});
  const choose = (id: string): void => {
    last.current[theme] = content.indicator;
    store.getState().change({ indicator: id, ...keptYears(content, id), denominator: null, scheme: null });
  };
  const chooseTheme = (next: Theme): void => choose(last.current[next] ?? { when: 'peak-65plus-h30', people: 'value-65plus-h30', enough: 'density-zaishishin-2023-per-75plus' }[next]);
  return (
    <>
      <Segmented label={t(MESSAGES.question)} value={theme} onChange={chooseTheme} options={[
        { value: 'when', label: t(MESSAGES.themeWhen) }, { value: 'people', label: t(MESSAGES.themePeople) }, { value: 'enough', label: t(MESSAGES.themeEnough) },
      ]} />
      <LevelSelect />
      {isEnough(indicator) ? <EnoughPicker indicator={indicator} choose={choose} /> : <SeriesPicker indicator={indicator} choose={choose} />}
      {!isResource(indicator) && indicator.years.length > 1 && <YearSelect years={indicator.years} value={resolveOptions(indicator, optionsOf(content)).year!} />}
      {isResource(indicator) && <DenominatorSelect indicator={indicator} />}
      <SecondSelect indicator={indicator} />
      <ClassSettings />
    </>
  );
}

/** Subjects a measure is offered for: shares and changes are of people only, a share never of the total. */
function subjectsOf(measure: SeriesIndicator['measure']): SeriesId[] {
  const all = [...Object.keys(POPULATIONS), ...Object.keys(DEMANDS)] as SeriesId[];
  if (measure === 'peak' || measure === 'value' || measure === 'index') return all;
  return all.filter((id) => !isDemand(id) && !(measure === 'share' && id === 'total'));
}

function SeriesPicker({ indicator, choose }: { readonly indicator: SeriesIndicator; readonly choose: (id: string) => void }) {
  const t = useText();
  const { measure, subject, vintage } = indicator;
  const vintages = seriesSubject(subject).vintages.filter((id) => indicatorById(`${measure}-${subject}-${id}`));
  return (
    <>
      {measure !== 'peak' && measure !== 'peakratio' && (
        <Segmented<PeopleMeasure> label={t(MESSAGES.measure)} value={measure === 'change' ? 'index' : measure} onChange={(next) => choose(seriesId(next, subject, vintage))} options={[
          { value: 'value', label: t(MESSAGES.measureValue) }, { value: 'share', label: t(MESSAGES.measureShare) }, { value: 'index', label: t(MESSAGES.measureChange) },
        ]} />
      )}
      <OptionList label={t(MESSAGES.indicator)} value={indicator.id} onChange={choose} options={subjectsOf(measure).map((id) => {
        const offered = seriesSubject(id).vintages;
        const target = indicatorById(seriesId(measure, id, offered.includes(vintage) ? vintage : offered[0]!))!;
        return { id: target.id, label: t(seriesSubject(id).label), indicator: target };
      })} />
      <Segmented label={t(isDemand(subject) ? MESSAGES.demandProjection : MESSAGES.projection)} value={vintage} onChange={(next) => choose(seriesId(measure, subject, next))} options={vintages.map((id) => ({ value: id, label: id === 'juki2025' ? t({ ja: '台帳2025', en: 'Register' }) : t(isDemand(subject) && id === 'h30' ? MESSAGES.referenceProjection : VINTAGES[id].label) }))} />
      {isDemand(subject) && vintage === 'h30' && <RatesButton subject={subject} />}
    </>
  );
}

function YearSelect({ years, value }: { readonly years: readonly number[]; readonly value: number }) {
  const t = useText();
  const { store } = useAtlasContext();
  return (
    <label className="field">
      <span>{t(MESSAGES.year)}</span>
      <select value={value} onChange={(event) => store.getState().change({ year: Number(event.target.value) })}>
        {years.map((year) => <option key={year} value={year}>{year}</option>)}
      </select>
    </label>
  );
}

/** What an indicator can be crossed with: peaks, growth, resources, shares; one form of each. */
const SECONDS: readonly { readonly label: Text; readonly holds: (other: Indicator) => boolean }[] = [
  { label: EXPLORE.groupResources, holds: (other) => isResource(other) && !isActivity(other) && other.per === '75plus' },
  { label: ACTIVITY_MESSAGES.kindActivity, holds: (other) => isActivity(other) && other.per !== null && other.resource.vintage === 'ndb2022' },
  { label: ACTIVITY_MESSAGES.kindBalance, holds: (other) => isBalance(other) || other.id === 'peakratio-homevisit-mhlw' },
  { label: EXPLORE.groupPeaks, holds: (other) => !isResource(other) && other.measure === 'peak' },
  { label: EXPLORE.groupIndex, holds: (other) => !isResource(other) && other.measure === 'index' },
  { label: EXPLORE.groupShares, holds: (other) => !isResource(other) && other.measure === 'share' },
];

function SecondSelect({ indicator }: { readonly indicator: Indicator }) {
  const t = useText();
  const { store } = useAtlasContext();
  const second = useAtlas((state) => state.content.second);
  const name = (other: Indicator): string => (isBalance(other) || other.measure === 'peakratio' ? t(other.label) : [isResource(other) ? t(other.resource.label) : t(seriesSubject(other.subject).label), isResource(other) ? '' : `(${t(isDemand(other.subject) && other.vintage === 'h30' ? MESSAGES.referenceProjection : VINTAGES[other.vintage].label)})`].filter(Boolean).join(' '));
  return (
    <label className="field">
      <span>{t(EXPLORE.cross)}</span>
      <select value={second ?? ''} onChange={(event) => store.getState().change({ second: event.target.value || null })}>
        <option value="">{t(EXPLORE.crossNone)}</option>
        {SECONDS.map(({ label, holds }) => (
          <optgroup key={label.en} label={t(label)}>
            {INDICATORS.filter((other) => other.id !== indicator.id && holds(other)).map((other) => <option key={other.id} value={other.id}>{name(other)}</option>)}
          </optgroup>
        ))}
        {second !== null && !SECONDS.some(({ holds }) => holds(indicatorById(second)!)) && <option value={second}>{t(indicatorById(second)!.label)}</option>}
      </select>
    </label>
  );
}
