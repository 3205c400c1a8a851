import { ACTIVITY_MESSAGES } from '../i18n/activity-messages';
import { MESSAGES } from '../i18n/messages';
import { ACTIVITY_SUBJECTS, type ActivitySubject, type ActivityVintage } from '../model/activities';
import { indicatorById, isActivity, isBalance, isResource, resolveOptions, type BalanceIndicator, type Indicator, type ResourceIndicator, type SeriesIndicator } from '../model/indicators';
import { DEMANDS, isDemand, POPULATIONS, RESOURCES, seriesSubject, VINTAGES, type DenominatorId, type SeriesId } from '../model/subjects';
import { optionsOf } from '../state/content';
import { useAtlas, useAtlasContext, useText } from './context';
import { OptionList } from './OptionList';
import { Segmented } from './Segmented';

type Enough = ResourceIndicator | BalanceIndicator | (SeriesIndicator & { readonly measure: 'peakratio' });
type Kind = 'resources' | 'activity' | 'balance';
type Compared = 'peakratio' | 'load' | 'supply';
type Choose = (id: string) => void;

/** Whether an indicator answers "is it enough?": what there is, what is done, and both against the demand. */
export function isEnough(indicator: Indicator): indicator is Enough {
  return isResource(indicator) || isBalance(indicator) || indicator.measure === 'peakratio';
}

const FIRST: Record<Kind, string> = { resources: 'density-zaishishin-2023-per-75plus', activity: 'rate-visits-ndb2022-per75plus', balance: 'load-homevisit-mhlw-peak' };

export function EnoughPicker({ indicator, choose }: { readonly indicator: Enough; readonly choose: Choose }) {
  const t = useText();
  const kind: Kind = !isResource(indicator) ? 'balance' : isActivity(indicator) ? 'activity' : 'resources';
  return (
    <>
      <Segmented<Kind> label={t(ACTIVITY_MESSAGES.kindOfEnough)} value={kind} onChange={(next) => choose(FIRST[next])} options={[
        { value: 'resources', label: t(ACTIVITY_MESSAGES.kindResources) }, { value: 'activity', label: t(ACTIVITY_MESSAGES.kindActivity) }, { value: 'balance', label: t(ACTIVITY_MESSAGES.kindBalance) },
      ]} />
      {!isResource(indicator) ? <BalancePicker indicator={indicator} choose={choose} /> : isActivity(indicator) ? <ActivityPicker indicator={indicator} choose={choose} /> : <ResourcePicker indicator={indicator} choose={choose} />}
    </>
  );
}

function ResourcePicker({ indicator, choose }: { readonly indicator: ResourceIndicator; readonly choose: Choose }) {
  const t = useText();
  const per: DenominatorId | 'count' = indicator.per ?? 'count';
  const idOf = (resource: string, divisor: string): string => (divisor === 'count' ? `count-${resource}` : `density-${resource}-per-${divisor}`);
  return (
    <>
      <OptionList label={t(MESSAGES.indicator)} value={indicator.id} onChange={choose} options={RESOURCES.map((resource) => ({ id: idOf(resource.id, per), label: t(resource.label), indicator: indicatorById(idOf(resource.id, per))! }))} />
      <Segmented label={t(MESSAGES.per)} value={per} onChange={(next) => choose(idOf(indicator.resource.id, next))} options={[
        { value: 'count', label: t(MESSAGES.perCount) }, { value: '65plus', label: t(MESSAGES.perShort65) }, { value: '75plus', label: t(MESSAGES.perShort75) }, { value: '85plus', label: t(MESSAGES.perShort85) }, { value: '100km2', label: t(MESSAGES.perShortLand) },
      ]} />
    </>
  );
}

function ActivityPicker({ indicator, choose }: { readonly indicator: Indicator & { readonly per: DenominatorId | null; readonly resource: { readonly subject: ActivitySubject; readonly vintage: ActivityVintage } }; readonly choose: Choose }) {
  const t = useText();
  const { subject, vintage } = indicator.resource;
  const per = indicator.per === null ? 'count' : 'rate';
  const idOf = (of: ActivitySubject, year: ActivityVintage, divisor: 'count' | 'rate'): string => (divisor === 'count' ? `value-${of}-${year}` : `rate-${of}-${year}-per75plus`);
  return (
    <>
      <OptionList label={t(MESSAGES.indicator)} value={indicator.id} onChange={choose} options={(Object.keys(ACTIVITY_SUBJECTS) as ActivitySubject[]).map((id) => ({ id: idOf(id, vintage, per), label: t(ACTIVITY_SUBJECTS[id].label), indicator: indicatorById(idOf(id, vintage, per))! }))} />
      <Segmented<'count' | 'rate'> label={t(MESSAGES.measure)} value={per} onChange={(next) => choose(idOf(subject, vintage, next))} options={[{ value: 'count', label: t(ACTIVITY_MESSAGES.claims) }, { value: 'rate', label: t(ACTIVITY_MESSAGES.per1000) }]} />
      <Segmented<ActivityVintage> label={t(ACTIVITY_MESSAGES.fiscalYear)} value={vintage} onChange={(next) => choose(idOf(subject, next, per))} options={[{ value: 'ndb2022', label: t(ACTIVITY_MESSAGES.fy2022) }, { value: 'ndb2019', label: t(ACTIVITY_MESSAGES.fy2019) }]} />
    </>
  );
}

const RATIO_SUBJECTS = [...Object.keys(DEMANDS), ...Object.keys(POPULATIONS)] as SeriesId[];

function BalancePicker({ indicator, choose }: { readonly indicator: Exclude<Enough, ResourceIndicator>; readonly choose: Choose }) {
  const t = useText();
  const ratioOf = (subject: SeriesId, vintage: string): string => `peakratio-${subject}-${vintage}`;
  const compare = (next: Compared): void => choose(next === 'peakratio' ? ratioOf('homevisit', 'mhlw') : `${next}-homevisit-mhlw-${isBalance(indicator) ? indicator.when : 'peak'}`);
  const vintagesOf = (subject: SeriesId) => seriesSubject(subject).vintages.filter((id) => indicatorById(ratioOf(subject, id)));
  return (
    <>
      <Segmented<Compared> label={t(ACTIVITY_MESSAGES.balanceMeasure)} value={indicator.measure} onChange={compare} options={[
        { value: 'load', label: t(ACTIVITY_MESSAGES.load) }, { value: 'supply', label: t(ACTIVITY_MESSAGES.supply) }, { value: 'peakratio', label: t(ACTIVITY_MESSAGES.peakRatio) },
      ]} />
      {isBalance(indicator) ? (
        <Segmented<'now' | 'peak'> label={t(ACTIVITY_MESSAGES.when)} value={indicator.when} onChange={(when) => choose(`${indicator.measure}-homevisit-mhlw-${when}`)} options={[{ value: 'now', label: t(ACTIVITY_MESSAGES.now) }, { value: 'peak', label: t(ACTIVITY_MESSAGES.atPeak) }]} />
      ) : (
        <>
          <OptionList label={t(MESSAGES.indicator)} value={indicator.id} onChange={choose} options={RATIO_SUBJECTS.map((subject) => {
            const offered = vintagesOf(subject);
            const id = ratioOf(subject, offered.includes(indicator.vintage) ? indicator.vintage : offered[0]!);
            return { id, label: t(seriesSubject(subject).label), indicator: indicatorById(id)! };
          })} />
          <Segmented label={t(isDemand(indicator.subject) ? MESSAGES.demandProjection : MESSAGES.projection)} value={indicator.vintage} onChange={(next) => choose(ratioOf(indicator.subject, next))} options={vintagesOf(indicator.subject).map((id) => ({ value: id, label: t(isDemand(indicator.subject) && id === 'h30' ? MESSAGES.referenceProjection : VINTAGES[id].label) }))} />
        </>
      )}
    </>
  );
}

/** The population a density or rate divides by: projection and year. */
export function DenominatorSelect({ indicator }: { readonly indicator: Indicator }) {
  const t = useText();
  const { store } = useAtlasContext();
  const content = useAtlas((state) => state.content);
  const { denominator } = resolveOptions(indicator, optionsOf(content));
  if (!denominator) return null;
  const choices = POPULATIONS[denominator.subject].vintages.flatMap((vintage) => VINTAGES[vintage].years.map((year) => ({ vintage, year })));
  const key = ({ vintage, year }: { vintage: string; year: number }): string => `${vintage}-${year}`;
  return (
    <label className="field">
      <span>{t(MESSAGES.denominator)}</span>
      <select value={key(denominator)} onChange={(event) => store.getState().change({ denominator: choices.find((choice) => key(choice) === event.target.value) ?? null })}>
        {choices.map((choice) => <option key={key(choice)} value={key(choice)}>{`${t(VINTAGES[choice.vintage].label)} ${choice.vintage === 'juki2025' ? '' : choice.year}`}</option>)}
      </select>
    </label>
  );
}
