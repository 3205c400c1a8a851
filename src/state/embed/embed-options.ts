/** What a frame may offer beside the map and its legend, which are always there. */
export const EMBED_CONTROLS = ['choose', 'zoom', 'area', 'table', 'full'] as const;
export type EmbedControl = (typeof EMBED_CONTROLS)[number];

const USUAL_CONTROLS: readonly EmbedControl[] = ['zoom', 'area', 'table', 'full'];

/** `system` = as the reader's system wishes. */
export const EMBED_THEMES = ['light', 'dark', 'contrast', 'system'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** Data that a frame was made with and keeps to. */
export interface FrozenData {
  /** As VITE_DATA_VERSION names it. */
  readonly version: string;
  /** Day on which the frame was made (YYYY-MM-DD), which says more to readers than a version; null = not told. */
  readonly made: string | null;
}

/** How a frame of another site is set up: in its address, beside what a link says. */
export interface EmbedOptions {
  readonly controls: ReadonlySet<EmbedControl>;
  /** Origins of pages that may talk with the frame. Empty = nothing is sent, nothing is heard. */
  readonly origins: readonly string[];
  /** The frame is as high as its content, and says how high that is. */
  readonly autoHeight: boolean;
  /** null = whichever data are there. */
  readonly data: FrozenData | null;
  readonly theme: EmbedTheme;
}

export interface AddressPart {
  readonly parameter: string;
  readonly value: string;
}

interface EmbedReading {
  readonly options: EmbedOptions;
  /** The address without what is ours, for `readUrl`. */
  readonly rest: string;
  readonly problems: readonly AddressPart[];
  /** What a link can say but a frame cannot show: the frame says so, it does not show something else unsaid. */
  readonly unshown: readonly AddressPart[];
}

const SHOWN_VALUE = 60;

/** Views that have no place in a frame. */
const UNSHOWN = ['maps', 'profile', 'zones', 'compare', 'reach', 'points', 'page'];
/** What a link carries behind its #: somebody's plan, somebody's scenes. */
const UNSHOWN_HASH = /^#(plan|scenes)=(.*)$/;

/**
 * Reads the frame's own parameters. Never throws: what is unknown is left out and named. An origin is a scheme, a host and
 * perhaps a port, nothing else: `*` and `null` (anybody, and every sandboxed page) are refused.
 * @param hash the address's fragment.
 * @param build origins that this copy of the atlas is built for (VITE_EMBED_ORIGINS); null = any that the address names.
 */
export function readEmbed(query: string, hash = '', build: readonly string[] | null = null): EmbedReading {
  const parameters = new URLSearchParams(query);
  const problems: AddressPart[] = [];
  const list = (name: string): string[] | null => {
    const text = parameters.get(name);
    parameters.delete(name);
    return text === null ? null : text.split(',').filter((part) => part !== '');
  };
  const problem = (parameter: string, value: string): void => void problems.push({ parameter, value: value.slice(0, SHOWN_VALUE) });
  const known = <T extends string>(name: string, all: readonly T[], usual: readonly T[]): T[] => {
    const parts = list(name);
    if (!parts) return [...usual];
    for (const part of parts) if (!(all as readonly string[]).includes(part) && part !== 'none') problem(name, part);
    return all.filter((one) => parts.includes(one));
  };
  const controls = new Set(known('show', EMBED_CONTROLS, USUAL_CONTROLS));
  const origins: string[] = [];
  for (const text of list('origin') ?? []) {
    if (!isOrigin(text) || (build && !build.includes(text))) problem('origin', text);
    else if (!origins.includes(text)) origins.push(text);
  }
  const autoHeight = known('height', ['auto'], []).length > 0;
  const themes = list('theme') ?? [];
  const theme = themes.length === 1 ? EMBED_THEMES.find((one) => one === themes[0]) : undefined;
  if (themes.length > 0 && !theme) problem('theme', themes.join(','));
  const frozen = list('data');
  const data = frozen && readFrozen(frozen);
  if (frozen && !data) problem('data', frozen.join(','));
  const unshown: AddressPart[] = [];
  for (const name of UNSHOWN) {
    const value = parameters.get(name);
    parameters.delete(name);
    // A switch that is off asks for nothing.
    if (value !== null && value !== '0') unshown.push({ parameter: name, value });
  }
  const [, behind, value] = UNSHOWN_HASH.exec(hash) ?? [];
  if (behind && value) unshown.push({ parameter: `#${behind}`, value });
  // The mark of an embed before it had a page of its own.
  parameters.delete('embed');
  return { options: { controls, origins, autoHeight, data, theme: theme ?? 'light' }, rest: `?${parameters.toString()}`, problems, unshown };
}

function readFrozen([version, made, ...more]: readonly string[]): FrozenData | null {
  if (version === undefined || !/^[0-9a-f]{12}$/.test(version) || more.length > 0) return null;
  return made === undefined || isDay(made) ? { version, made: made ?? null } : null;
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** The frame's parameters as they stand behind those of a link; starts with `&`, empty for the usual ones. */
export function writeEmbed({ controls, origins, autoHeight, data, theme }: EmbedOptions): string {
  const shown = EMBED_CONTROLS.filter((control) => controls.has(control));
  const usual = shown.length === USUAL_CONTROLS.length && USUAL_CONTROLS.every((control) => controls.has(control));
  return [
    usual ? '' : `&show=${shown.join(',') || 'none'}`,
    origins.length > 0 ? `&origin=${origins.map(encodeURIComponent).join(',')}` : '',
    autoHeight ? '&height=auto' : '',
    data === null ? '' : `&data=${data.version}${data.made === null ? '' : `,${data.made}`}`,
    theme === 'light' ? '' : `&theme=${theme}`,
  ].join('');
}

/** Whether a text is exactly the origin of a web page. */
export function isOrigin(text: string): boolean {
  // A wildcard is a valid host name to URL.
  if (!/^https?:\/\/[^*]+$/.test(text)) return false;
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
