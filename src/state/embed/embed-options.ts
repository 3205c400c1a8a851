/** What a frame may offer beside the map and its legend, which are always there. */
export const EMBED_CONTROLS = ['choose', 'zoom', 'area', 'table', 'full'] as const;
export type EmbedControl = (typeof EMBED_CONTROLS)[number];

const USUAL_CONTROLS: readonly EmbedControl[] = ['zoom', 'area', 'table', 'full'];

/** How a frame of another site is set up: in its address, beside what a link says. */
export interface EmbedOptions {
  readonly controls: ReadonlySet<EmbedControl>;
  /** Origins of pages that may talk with the frame. Empty = nothing is sent, nothing is heard. */
  readonly origins: readonly string[];
  /** The frame is as high as its content, and says how high that is. */
  readonly autoHeight: boolean;
  /** Version of the data that the page was made with; null = whichever is there. */
  readonly data: string | null;
}

interface EmbedReading {
  readonly options: EmbedOptions;
  /** The address without what is ours, for `readUrl`. */
  readonly rest: string;
  readonly problems: readonly { readonly parameter: string; readonly value: string }[];
}

const SHOWN_VALUE = 60;

/**
 * Reads the frame's own parameters. Never throws: what is unknown is left out and named. An origin is a scheme, a host and
 * perhaps a port, nothing else: `*` and `null` (anybody, and every sandboxed page) are refused.
 * @param build origins that this copy of the atlas is built for (VITE_EMBED_ORIGINS); null = any that the address names.
 */
export function readEmbed(query: string, build: readonly string[] | null = null): EmbedReading {
  const parameters = new URLSearchParams(query);
  const problems: { parameter: string; value: string }[] = [];
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
  const [data = null, ...more] = list('data') ?? [];
  if (data !== null && (more.length > 0 || !/^[0-9a-f]{12}$/.test(data))) problem('data', data);
  // Views that have no place in a frame.
  for (const name of ['maps', 'profile', 'zones', 'page', 'embed']) {
    const text = parameters.get(name);
    if (text === null) continue;
    if (name !== 'embed') problem(name, text);
    parameters.delete(name);
  }
  return { options: { controls, origins, autoHeight, data: data !== null && /^[0-9a-f]{12}$/.test(data) ? data : null }, rest: `?${parameters.toString()}`, problems };
}

/** The frame's parameters as they stand behind those of a link; starts with `&`, empty for the usual ones. */
export function writeEmbed({ controls, origins, autoHeight, data }: EmbedOptions): string {
  const shown = EMBED_CONTROLS.filter((control) => controls.has(control));
  const usual = shown.length === USUAL_CONTROLS.length && USUAL_CONTROLS.every((control) => controls.has(control));
  return [
    usual ? '' : `&show=${shown.join(',') || 'none'}`,
    origins.length > 0 ? `&origin=${origins.map(encodeURIComponent).join(',')}` : '',
    autoHeight ? '&height=auto' : '',
    data === null ? '' : `&data=${data}`,
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
