import type { Text } from '../text';
import type { Change, ChangeLog, LogEntry, Provider } from './change-log';

/** What an entry that is on does after those before it, or why it can do nothing. */
export type Effect =
  | { readonly entry: LogEntry; readonly change: Change; readonly problem: null }
  | { readonly entry: LogEntry; readonly change: null; readonly problem: Text };

/**
 * The entries that are on, each as it acts after those before it: a facility that moved before closes where it stands then, one
 * that closed before can neither move nor close again, and what builds on a change that could not be done cannot be done either. A
 * log of entries that each name the facility as the list has it says so whichever of them are off.
 * @param attempt does a change, asked in the order of the log; gives why it cannot be done.
 */
export function effectsOf(log: ChangeLog, attempt: (change: Change) => Text | null = () => null): Effect[] {
  const now = new Map<string, Provider | null>();
  const refused = new Map<string, OfListed>();
  return log.filter(({ on }) => on).map((entry): Effect => {
    const { change } = entry;
    const id = isOfListed(change) ? change.facility.id : null;
    if (!isOfListed(change) || id === null) return effect(entry, change, attempt(change));
    const before = refused.get(id);
    if (before) return effect(entry, change, notWithout(before));
    const known = now.get(id);
    if (known === null) return effect(entry, change, { ja: `${change.facility.name}は、前の変更でやめている`, en: `${change.facility.name} is closed by an earlier change` });
    const done: OfListed = { ...change, facility: known ?? change.facility };
    const problem = attempt(done);
    if (problem) refused.set(id, change);
    else now.set(id, left(done));
    return effect(entry, done, problem);
  });
}

function effect(entry: LogEntry, change: Change, problem: Text | null): Effect {
  return problem ? { entry, change: null, problem } : { entry, change, problem };
}

function notWithout({ kind, facility: { name } }: OfListed): Text {
  const what: Text = { close: { ja: `${name}をやめる`, en: `close ${name}` }, move: { ja: `${name}を移す`, en: `move ${name}` }, retype: { ja: `${name}の種別を変える`, en: `retype ${name}` } }[kind];
  return { ja: `前の変更「${what.ja}」を入れられないため、これも入れられない。前の変更を切るか除く`, en: `The earlier change “${what.en}” cannot be done, so neither can this one: switch that off or remove it` };
}

/** Listed facilities that a log changes, by id, as they are after it; null: closed. */
export function changedFacilities(log: ChangeLog): ReadonlyMap<string, Provider | null> {
  return new Map(effectsOf(log).flatMap(({ change }) => (change && isOfListed(change) && change.facility.id !== null ? [[change.facility.id, left(change)] as const] : [])));
}

type OfListed = Extract<Change, { readonly kind: 'close' | 'move' | 'retype' }>;

function isOfListed(change: Change): change is OfListed {
  return change.kind === 'close' || change.kind === 'move' || change.kind === 'retype';
}

/** The facility as a change leaves it. */
function left(change: OfListed): Provider | null {
  switch (change.kind) {
    case 'close': return null;
    case 'move': return { ...change.facility, ...change.to };
    case 'retype': return { ...change.facility, type: change.type };
  }
}
