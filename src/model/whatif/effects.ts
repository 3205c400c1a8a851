import type { Text } from '../text';
import type { Change, ChangeLog, LogEntry, Provider } from './change-log';

/** What an entry that is on does after those before it, or why it can do nothing. */
export type Effect =
  | { readonly entry: LogEntry; readonly change: Change; readonly problem: null }
  | { readonly entry: LogEntry; readonly change: null; readonly problem: Text };

/**
 * The entries that are on, each as it acts after those before it: a facility that moved before closes where it stands then, one
 * that closed before can neither move nor close again. A log of entries that each name the facility as the list has it says so
 * whichever of them are off.
 */
export function effectsOf(log: ChangeLog): Effect[] {
  const now = new Map<string, Provider | null>();
  return log.filter(({ on }) => on).map((entry): Effect => {
    const { change } = entry;
    if (!isOfListed(change)) return { entry, change, problem: null };
    const { id } = change.facility;
    const known = id === null ? undefined : now.get(id);
    const facility = known === undefined ? change.facility : known;
    if (facility === null) return { entry, change: null, problem: { ja: `${change.facility.name}は、前の変更でやめている`, en: `${change.facility.name} is closed by an earlier change` } };
    const done: OfListed = { ...change, facility };
    if (id !== null) now.set(id, left(done));
    return { entry, change: done, problem: null };
  });
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
