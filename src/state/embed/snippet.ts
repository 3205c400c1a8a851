import type { Content } from '../content';
import { writeUrl } from '../url-write';
import { writeEmbed, type EmbedOptions } from './embed-options';

/** What goes into another site's page. */
export interface Snippet {
  /** Folder of the atlas, ending in a slash. */
  readonly base: string;
  readonly address: string;
  /** What the frame is called for those who do not see it. */
  readonly title: string;
  /** Height in CSS px: of the frame without the script, and until the script knows better. */
  readonly height: number;
  /** What the link to the table without scripts says. */
  readonly tableLink: string;
  readonly tableFile: string;
}

/** Heights that a frame may be given, CSS px. Below the least the map would be a strip. */
export const FRAME_HEIGHTS = { least: 300, most: 2000, usual: 640 } as const;

/** What of the full view has a place in a frame: neither pages that lie over the map nor points (`unshown` of readEmbed). */
const framedContent = (content: Content): Content => ({ ...content, multiples: null, profile: false, zones: false, compare: null, reach: null, points: null, page: null });

/** Whether something of the view stays out of its frame. */
export function leavesOut(content: Content): boolean {
  return writeUrl(framedContent(content)) !== writeUrl(content);
}

/** Address of a view in a frame. @param base folder of the atlas, ending in a slash. */
export function frameAddress(base: string, content: Content, options: EmbedOptions): string {
  return `${base}embed.html${writeUrl(framedContent(content)) || '?v=1'}${writeEmbed(options)}`;
}

/** The frame alone: works on every site that allows frames. */
export function frameCode(snippet: Snippet): string {
  return `${frame(snippet)}\n${tableLine(snippet)}`;
}

/** The frame with the script that gives it the height of its content and passes messages; without the script the frame is there all the same. */
export function scriptCode(snippet: Snippet): string {
  return [
    '<div data-zaitaku-atlas>',
    ...frame(snippet).split('\n').map((line) => `  ${line}`),
    '</div>',
    tableLine(snippet),
    `<script src="${attribute(`${snippet.base}embed/v1/embed.js`)}" async></script>`,
  ].join('\n');
}

function frame({ address, title, height }: Snippet): string {
  return `<iframe title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"\n  src="${attribute(address)}"></iframe>`;
}

function tableLine({ base, tableFile, tableLink }: Snippet): string {
  return `<noscript><a href="${attribute(`${base}table/${tableFile}`)}">${attribute(tableLink)}</a></noscript>`;
}

/** Text that may stand in a double-quoted attribute or between tags; one line, as the code is read by people. */
function attribute(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
