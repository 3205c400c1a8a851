import type { Content } from '../content';
import { selectedArea, type AtlasState, type AtlasStore, type Shown } from '../store';
import { isHello, isOurs, PROTOCOL, readCommand, type CommandProblem, type EmbedEvent, type SelectedArea } from './protocol';
import { setView, viewOf } from './set-view';

/** What the link needs of a window: its own, or a test's. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void;
  readonly location: { readonly ancestorOrigins?: ArrayLike<string> };
}

/** The way to the page around the frame. */
export interface HostLine {
  /** The origins it may be of. Empty: nothing is sent, nothing is heard. */
  readonly targets: readonly string[];
  readonly send: (event: EmbedEvent) => void;
  /** Tells the height that was told last. */
  readonly heightAgain: () => void;
  /** Whoever is in the frame by now takes what the page says. A message is heard only from the parent window while it is of an allowed origin. */
  readonly hear: (take: (message: Readonly<Record<string, unknown>>) => void) => void;
}

/** Every message is addressed to an allowed origin, so that the browser itself keeps it from any other. */
export function lineToHost(origins: readonly string[], frame: FrameWindow): HostLine {
  // Where the browser tells who the parent is, the others need not be tried (each try leaves a line on the console).
  const parent = frame.location.ancestorOrigins?.[0];
  const targets = frame.parent === (frame as unknown) ? [] : origins.filter((origin) => parent === undefined || parent === origin);
  let height: EmbedEvent | null = null;
  const send = (event: EmbedEvent): void => {
    if (event.type === 'height') height = event;
    for (const origin of targets) frame.parent.postMessage({ zaitaku: PROTOCOL, ...event }, origin);
  };
  let taker: Parameters<HostLine['hear']>[0] = () => {};
  if (targets.length > 0) {
    frame.addEventListener('message', ({ source, origin, data }) => {
      if ((source as unknown) === frame.parent && targets.includes(origin) && isOurs(data)) taker(data);
    });
  }
  return { targets, send, heightAgain: () => { if (height) send(height); }, hear: (take) => { taker = take; } };
}

/**
 * Talks with the page around the frame: says what is shown and selected, takes `setView`. Without allowed origins there is no
 * link at all.
 * @param data version of the data that are shown.
 */
export function linkWithHost(store: AtlasStore, data: string | null, { targets, send, heightAgain, hear }: HostLine): void {
  if (targets.length === 0) return;
  hear((message) => {
    if (isHello(message)) return tellAgain();
    const command = readCommand(message);
    if ('problem' in command) return send({ type: 'error', id: command.id, errors: [command.problem] });
    const { content, registry, change } = store.getState();
    const next = setView(content, command.view, registry);
    if (!('level' in next)) return send({ type: 'error', id: command.id, errors: next });
    change(next, false);
  });

  let said: Content | null = null;
  let selected: string | null = null;
  const tellReady = ({ content, indicator }: Shown): void => send({ type: 'ready', view: viewOf(content), title: indicator.label, data });
  const tellAgain = (): void => {
    const state = store.getState();
    const area = areaOf(state);
    if (said && state.shown) tellReady(state.shown);
    if (said && area) send({ type: 'select', area });
    heightAgain();
  };
  const follow = (state: AtlasState): void => {
    const { shown } = state;
    // Figures on their way are told of when they are there; a change of camera or language needs none.
    if (!shown || shown.content !== state.content || shown.content === said) return;
    const first = said === null;
    said = shown.content;
    if (first) tellReady(shown);
    else send({ type: 'change', view: viewOf(said) });
    const area = areaOf(state);
    const key = area && JSON.stringify(area);
    if (key !== selected) send({ type: 'select', area });
    selected = key;
  };
  store.subscribe(follow);
}

function areaOf(state: AtlasState): SelectedArea | null {
  const area = selectedArea(state);
  const { shown } = state;
  if (!area || !shown || shown.level.id !== area.level) return null;
  const cell = shown.cells[area.index]!;
  const common = { level: area.level, code: area.code, name: area.name, indicator: shown.indicator.id, unit: shown.indicator.unit[shown.content.language] };
  return cell.value === null ? { ...common, value: null, quality: null, reason: cell.reason } : { ...common, value: cell.value, quality: cell.quality, reason: null };
}

/** In a frame that has nothing to show: says so, with the height it takes, to whoever asks. */
export function tellProblem(problem: CommandProblem, { send, heightAgain, hear }: HostLine): void {
  const tell = (id: string | number | null): void => send({ type: 'error', id, errors: [problem] });
  tell(null);
  hear((message) => {
    tell(isHello(message) ? null : readCommand(message).id);
    heightAgain();
  });
}
