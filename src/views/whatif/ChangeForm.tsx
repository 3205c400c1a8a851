import { useEffect, useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { refuseBySize, readRateFile } from '../../data/rate-file';
import { WHAT_IF, CHANGE_KINDS } from '../../i18n/what-if-messages';
import { seriesLabel } from '../../i18n/what-if-words';
import { KIND_SHORT, TYPE_LABEL, type Facility, type FacilityType } from '../../model/facilities';
import type { PlaceNames } from '../../model/plan/place-names';
import { RATE_SUBJECTS } from '../../model/rates';
import type { Registry } from '../../model/registry';
import { DEMANDS, VINTAGES, type DemandId, type VintageId } from '../../model/subjects';
import type { Text } from '../../model/text';
import { changedFacilities } from '../../model/whatif/effects';
import type { Change, ChangeLog, Provider, ProviderKind } from '../../model/whatif/change-log';
import { useAtlasContext, useLanguage, useText } from '../context';
import { saveRates, useRateBasis } from '../rate-basis';
import { PlaceField, usePlaceIn } from './PlaceField';

const SERIES = ['r5-75plus', 'r5-65plus', 'r5-total', 'mhlw-homevisit', 'mhlw-outpatient', 'h30-75plus', 'h30-65plus', 'h30-homevisit'] as const;
const PROVIDERS: readonly ProviderKind[] = ['clinic', 'hospital', 'station'];

interface Props {
  readonly registry: Registry;
  readonly names: PlaceNames;
  /** Municipality codes that may be changed. */
  readonly scope: readonly string[];
  /** What is supposed already: a facility is offered where that has left it. */
  readonly log: ChangeLog;
  readonly onAdd: (change: Change) => void;
}

/** One change at a time: what, where, how much. */
export function ChangeForm({ registry, names, scope, log, onAdd }: Props) {
  const t = useText();
  const language = useLanguage();
  const problemId = useId();
  const [kind, setKind] = useState<Change['kind']>('clinics');
  const [municipality, setMunicipality] = useState(scope[0]!);
  const [to, setTo] = useState(scope[0]!);
  const [count, setCount] = useState('2');
  const [provider, setProvider] = useState<ProviderKind>('clinic');
  const [type, setType] = useState<FacilityType | null>(null);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [where, setWhere] = useState('');
  const placeIn = usePlaceIn(registry, names);
  const [series, setSeries] = useState<string>(SERIES[0]);
  const [percent, setPercent] = useState('1');
  const [from, setFrom] = useState(2025);
  const [basis, setBasis] = useState('r5-2040');
  const [subject, setSubject] = useState<DemandId>('homevisit');
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<Text | null>(null);
  const { offered, waiting } = useOffered(kind === 'close' || kind === 'move' || kind === 'retype', provider, registry, municipality, log);
  const facility = offered.find(({ listed }) => listed.id === chosen) ?? offered[0];
  const rates = useRateBasis(kind === 'rates');
  const years: readonly number[] = VINTAGES[series.split('-')[0] as VintageId].years;

  const noneOffered = waiting ? WHAT_IF.waiting : WHAT_IF.noFacility;
  const made = async (): Promise<Change | Text> => {
    switch (kind) {
      case 'clinics': return whole(count) && Number(count) !== 0 ? { kind, municipality, count: Number(count), type } : WHAT_IF.wrongCount;
      case 'add': {
        const place = placeIn(where, municipality);
        if (name.trim() === '') return WHAT_IF.wrongName;
        return 'wrong' in place ? place.wrong : { kind, facility: { id: null, kind: provider, type: provider === 'station' ? null : type, name: name.trim(), municipality, at: place.at } };
      }
      case 'close': return facility ? { kind, facility: facility.listed } : noneOffered;
      case 'move': {
        const place = placeIn(where, to);
        if (!facility) return noneOffered;
        if ('wrong' in place) return place.wrong;
        return facility.now.municipality === to && !place.at ? WHAT_IF.sameMunicipality : { kind, facility: facility.listed, to: { municipality: to, at: place.at } };
      }
      case 'retype': return !facility ? noneOffered : facility.now.type === (type ?? 1) ? WHAT_IF.sameType : { kind, facility: facility.listed, type: type ?? 1 };
      case 'growth': return usablePercent(percent) ? { kind, table: series, percent: Number(percent), from: years.includes(from) ? from : years[0]! } : WHAT_IF.wrongPercent;
      case 'basis': return { kind, vintage: basis.startsWith('r5') ? 'r5' : 'h30', year: Number(basis.split('-')[1]) };
      case 'rates': {
        if (!file) return WHAT_IF.noRates;
        if (!rates.ready) return rates.failed ? WHAT_IF.damagedRates : WHAT_IF.waiting;
        const reading = refuseBySize(file.size) ?? readRateFile(new Uint8Array(await file.arrayBuffer()), subject, rates.ready.prefectures);
        if (!reading.rates) {
          const [first] = reading.problems;
          const row = first?.row === null || first === undefined ? '' : `${first.row}: `;
          return { ja: `${WHAT_IF.damagedRates.ja}（${row}${first?.reason.ja ?? ''}。${first?.next.ja ?? ''}）`, en: `${WHAT_IF.damagedRates.en} (${row}${first?.reason.en ?? ''}. ${first?.next.en ?? ''})` };
        }
        return { kind, subject, own: { file: file.name.slice(0, 200), at: new Date().toISOString(), rates: reading.rates } };
      }
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void made().then((change) => {
      if ('ja' in change) return setProblem(change);
      setProblem(null);
      onAdd(change);
    });
  };

  const place = <Choice label={t(kind === 'move' ? { ja: '今の市区町村', en: 'From municipality' } : WHAT_IF.municipality)} value={municipality} onChange={setMunicipality} options={scope.map((code) => [code, t(names(code))])} />;
  const whereField = <PlaceField text={where} onText={setWhere} wrong={problem && problem !== WHAT_IF.wrongName ? problemId : null} />;
  const types = (label: Text, open: boolean) => <Choice label={t(label)} value={String(type ?? (open ? 0 : 1))} onChange={(value) => setType(value === '0' ? null : (Number(value) as FacilityType))} options={[...(open ? [['0', t(WHAT_IF.typeUnknown)] as const] : []), ...([1, 2, 3] as const).map((one) => [String(one), t(TYPE_LABEL[one])] as const)]} />;
  const kinds = (of: readonly ProviderKind[]) => <Choice label={t(WHAT_IF.kind)} value={provider} onChange={(value) => setProvider(value as ProviderKind)} options={of.map((one) => [one, t(KIND_SHORT[one])])} />;
  const facilities = offered.length === 0 ? <p className="hint" role="status">{t(noneOffered)}</p> : <Choice label={t(WHAT_IF.facility)} value={facility!.listed.id!} onChange={setChosen} options={offered.map(({ listed: { id }, now }) => [id!, `${now.name}${now.type === null ? '' : ` ${t(TYPE_LABEL[now.type])}`}`])} />;
  return (
    <form className="what-if-form" noValidate onSubmit={submit} aria-label={t(WHAT_IF.addHeading)}>
      <Choice label={t(WHAT_IF.action)} value={kind} onChange={(value) => { setKind(value as Change['kind']); setProblem(null); }} options={(Object.keys(CHANGE_KINDS) as Change['kind'][]).map((one) => [one, t(CHANGE_KINDS[one])])} />
      {kind === 'clinics' && <>{place}<Entry label={t(WHAT_IF.count)} value={count} onChange={setCount} step={1} wrong={problem && problemId} />{types(WHAT_IF.type, true)}</>}
      {kind === 'add' && <>{place}{kinds(PROVIDERS)}{provider !== 'station' && types(WHAT_IF.type, true)}<Field label={t(WHAT_IF.name)}>{(id) => <input id={id} value={name} maxLength={100} aria-invalid={problem === WHAT_IF.wrongName} aria-describedby={problem === WHAT_IF.wrongName ? problemId : undefined} onChange={(event) => setName(event.target.value)} />}</Field>{whereField}</>}
      {kind === 'close' && <>{place}{kinds(PROVIDERS)}{facilities}</>}
      {kind === 'move' && <>{place}{kinds(PROVIDERS)}{facilities}<Choice label={t(WHAT_IF.to)} value={to} onChange={setTo} options={scope.map((code) => [code, t(names(code))])} />{whereField}</>}
      {kind === 'retype' && <>{place}{kinds(['clinic', 'hospital'])}{facilities}{types(WHAT_IF.newType, false)}</>}
      {kind === 'growth' && <><Choice label={t(WHAT_IF.series)} value={series} onChange={setSeries} options={SERIES.map((key) => [key, t(seriesLabel(key))])} /><Entry label={t(WHAT_IF.percent)} value={percent} onChange={setPercent} step={0.1} wrong={problem && problemId} /><Choice label={t(WHAT_IF.from)} value={String(years.includes(from) ? from : years[0])} onChange={(value) => setFrom(Number(value))} options={years.map((year) => [String(year), String(year)])} /></>}
      {kind === 'basis' && <Choice label={t(WHAT_IF.people)} value={basis} onChange={setBasis} options={(['r5', 'h30'] as const).flatMap((vintage) => VINTAGES[vintage].years.map((year) => [`${vintage}-${year}`, `${year} ${t(VINTAGES[vintage].label)}`] as const))} />}
      {kind === 'rates' && <><Choice label={t(WHAT_IF.subject)} value={subject} onChange={(value) => setSubject(value as DemandId)} options={RATE_SUBJECTS.map((one) => [one, t(DEMANDS[one].label)])} /><Field label={t(WHAT_IF.rateFile)}>{(id) => <input id={id} type="file" accept=".csv,text/csv" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />}</Field><button type="button" className="button" aria-disabled={!rates.ready} onClick={() => rates.ready && saveRates(subject, rates.ready.sets[subject].rates, rates.ready.prefectures, language)}>{t(WHAT_IF.saveRates)}</button></>}
      <button type="submit" className="button plans-main">{t(WHAT_IF.add)}</button>
      <p id={problemId} className="field-error" role="alert">{problem && t(problem)}</p>
    </form>
  );
}

function usablePercent(text: string): boolean {
  return text.trim() !== '' && Number(text) !== 0 && Math.abs(Number(text)) <= 50;
}

function whole(text: string): boolean {
  return /^-?\d{1,3}$/.test(text.trim());
}

function asProvider({ id, kind, type, lists, name, municipality, place }: Facility, registry: Registry): Provider {
  return { id, kind: kind as ProviderKind, type, lists, name, municipality: registry.codes[municipality]!, at: place.at };
}

/** A listed facility as the list has it, and as the suppositions have left it. */
interface Offered {
  readonly listed: Provider;
  readonly now: Provider;
}

/** Facilities of a kind that stand in a municipality after the suppositions, once their list is there. */
function useOffered(wanted: boolean, kind: ProviderKind, registry: Registry, code: string, log: ChangeLog): { readonly offered: readonly Offered[]; readonly waiting: boolean } {
  const { data } = useAtlasContext();
  const [lists, setLists] = useState<ReadonlyMap<ProviderKind, readonly Facility[]>>(new Map());
  useEffect(() => {
    let current = true;
    const put = (all: readonly Facility[]): void => { if (current) setLists((before) => new Map(before).set(kind, all)); };
    // A list that cannot be had leaves the choice empty, which the form says.
    if (wanted) void (kind === 'station' ? data.nursingFacilities() : data.supportFacilities()).then(({ facilities }) => put(facilities), () => put([]));
    return () => { current = false; };
  }, [data, wanted, kind]);
  const offered = useMemo(() => {
    const changed = changedFacilities(log);
    return (lists.get(kind) ?? []).flatMap((one): Offered[] => {
      if (one.kind !== kind) return [];
      const known = changed.get(one.id);
      if (known === undefined && registry.codes[one.municipality] !== code) return [];
      const listed = asProvider(one, registry);
      const now = known === undefined ? listed : known;
      return now?.municipality === code ? [{ listed, now }] : [];
    });
  }, [lists, kind, registry, code, log]);
  return { offered, waiting: wanted && !lists.has(kind) };
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return <div className="field"><label htmlFor={id}>{label}</label>{children(id)}</div>;
}

export function Choice({ label, value, options, onChange }: { readonly label: string; readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly onChange: (value: string) => void }) {
  return <Field label={label}>{(id) => <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>{options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}</select>}</Field>;
}

/** @param wrong id of what says why the number cannot be used. */
export function Entry({ label, value, step, wrong = null, onChange }: { readonly label: string; readonly value: string; readonly step: number; readonly wrong?: string | null; readonly onChange: (value: string) => void }) {
  return <Field label={label}>{(id) => <input id={id} type="number" step={step} value={value} aria-invalid={wrong !== null} aria-describedby={wrong ?? undefined} onChange={(event) => onChange(event.target.value)} />}</Field>;
}
