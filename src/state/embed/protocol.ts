import type { LevelId } from '../../model/levels';
import type { Quality } from '../../model/quality';
import type { Text } from '../../model/text';

/**
 * What a frame and the page around it say to each other by postMessage. Every message is `{ zaitaku: 1, type, … }`; the
 * number is the version of this list and rises when a message changes its meaning. Fields may be added at any time.
 */
export const PROTOCOL = 1;

/** Parameters of a link that a host may set, by the names they have there. */
export const VIEW_FIELDS = ['level', 'indicator', 'year', 'base', 'with', 'per', 'classes', 'area', 'at', 'lang', 'table'] as const;
export type ViewField = (typeof VIEW_FIELDS)[number];

/** What is shown, by the names of a link. Fields that stand at their default are left out. */
export type View = Readonly<Partial<Record<ViewField, string>>>;

/** A figure of the selected area: a value with its quality, or no value and why. */
export interface SelectedArea {
  readonly level: LevelId;
  readonly code: string;
  readonly name: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly unit: string;
  readonly quality: Quality | null;
  /** Why there is no value; null where there is one. */
  readonly reason: Text | null;
}

export interface CommandProblem {
  /** The field of the command that could not be used. */
  readonly field: string;
  readonly reason: Text;
  /** What to send instead. */
  readonly next: Text;
}

/** From the frame to the host. */
export type EmbedEvent =
  | { readonly type: 'ready'; readonly view: View; readonly title: Text; readonly data: string | null }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'select'; readonly area: SelectedArea | null }
  | { readonly type: 'change'; readonly view: View }
  | { readonly type: 'error'; readonly id: string | number | null; readonly errors: readonly CommandProblem[] };

/** From the host to the frame, unread as yet. */
export interface Command {
  readonly id: string | number | null;
  readonly view: unknown;
}

/** Whether a message is meant for the atlas at all: pages send each other much else. */
export function isOurs(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && 'zaitaku' in data;
}

/** What a script says that came later than the frame: it asks for what the frame has said by then. */
export function isHello(data: Readonly<Record<string, unknown>>): boolean {
  return data['zaitaku'] === PROTOCOL && data['type'] === 'hello';
}

/** Reads the outside of a command; `set-view` reads its view. */
export function readCommand(data: Readonly<Record<string, unknown>>): Command | { readonly id: string | number | null; readonly problem: CommandProblem } {
  const id = typeof data['id'] === 'string' || typeof data['id'] === 'number' ? data['id'] : null;
  if (data['zaitaku'] !== PROTOCOL) {
    return { id, problem: { field: 'zaitaku', reason: { ja: 'この版の約束ではありません。', en: 'Not a version of the protocol known here.' }, next: { ja: `zaitaku: ${PROTOCOL} で送ってください。`, en: `Send zaitaku: ${PROTOCOL}.` } } };
  }
  if (data['type'] !== 'setView') {
    return { id, problem: { field: 'type', reason: { ja: '知らない指示です。', en: 'Not a command known here.' }, next: { ja: 'type は setView だけです。', en: 'The one type there is is setView.' } } };
  }
  return { id, view: data['view'] };
}
