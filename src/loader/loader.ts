/**
 * What a page of another site loads to show the atlas: `<script src=".../embed/v1/embed.js" async>`. It takes every element
 * with `data-zaitaku-atlas`, uses the iframe in it (which works without this script too) or makes one from the address in the
 * attribute, gives it the height of its content, passes the frame's messages on as events of the element and sends it
 * `setView`. docs/embed.md tells how. Needs nothing, changes nothing outside its elements.
 */
import type { EmbedEvent, View } from '../state/embed/protocol';

/** The version of the protocol this script speaks, as in its path (v1). */
const PROTOCOL = 1;

const ATTRIBUTE = 'data-zaitaku-atlas';

/** Heights beyond these are a mistake of somebody's, CSS px. */
const [LEAST, MOST] = [160, 6000];

/** What the element is given for the page's scripts. */
interface Handle {
  /** Shows something else in the frame; names and values as in a link of the full view, null = the default. @param id comes back with errors. */
  setView(view: { readonly [Field in keyof View]?: string | number | boolean | null }, id?: string | number): void;
  readonly frame: HTMLIFrameElement;
}

type Host = HTMLElement & { zaitakuAtlas?: Handle };

function attach(host: Host): Handle | undefined {
  if (host.zaitakuAtlas) return host.zaitakuAtlas;
  const frame = host.querySelector('iframe') ?? frameFor(host);
  if (!frame) return undefined;
  addressForUs(frame);
  // A sandboxed frame without an origin of its own says "null"; that it is our frame, its window says.
  const opaque = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
  const { origin } = new URL(frame.src);
  let ready = false;
  const waiting: unknown[] = [];
  const send = (message: unknown): void => frame.contentWindow?.postMessage(message, opaque ? '*' : origin);
  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== (opaque ? 'null' : origin)) return;
    const message = event.data as ({ readonly zaitaku?: unknown } & EmbedEvent) | null;
    if (message?.zaitaku !== PROTOCOL) return;
    if (message.type === 'height' && Number.isFinite(message.height)) frame.style.height = `${Math.min(MOST, Math.max(LEAST, message.height))}px`;
    if (message.type === 'ready') {
      // Said once to whoever was there, and again to our hello.
      if (ready) return;
      ready = true;
      for (const one of waiting.splice(0)) send(one);
    }
    host.dispatchEvent(new CustomEvent(`zaitaku-atlas:${message.type}`, { detail: message, bubbles: true }));
  });
  // The frame may have stood before this script came. It tells nothing to origins that it does not allow; which page is in it by now is not known.
  frame.contentWindow?.postMessage({ zaitaku: PROTOCOL, type: 'hello' }, '*');
  host.zaitakuAtlas = {
    frame,
    setView(view, id) {
      const message = { zaitaku: PROTOCOL, type: 'setView', view, ...(id !== undefined && { id }) };
      if (ready) send(message);
      else waiting.push(message);
    },
  };
  return host.zaitakuAtlas;
}

/** A frame made from the element's attributes; what stood in the element (a link for readers without scripts) goes. */
function frameFor(host: HTMLElement): HTMLIFrameElement | null {
  const address = host.getAttribute(ATTRIBUTE);
  if (!address) return null;
  const frame = document.createElement('iframe');
  frame.title = host.dataset['title'] ?? '在宅医療圏域アトラス';
  frame.loading = 'lazy';
  frame.style.cssText = `border:0;width:100%;height:${Number(host.dataset['height']) || 640}px`;
  frame.src = address;
  host.replaceChildren(frame);
  return frame;
}

/** Lets the frame talk with this page, where its address does not say so already. */
function addressForUs(frame: HTMLIFrameElement): void {
  const url = new URL(frame.src);
  const origins = (url.searchParams.get('origin') ?? '').split(',').filter(Boolean);
  if (origins.includes(location.origin) && url.searchParams.get('height') === 'auto') return;
  url.searchParams.set('origin', [...new Set([...origins, location.origin])].join(','));
  url.searchParams.set('height', 'auto');
  // Out of the page and in again: to a frame that is still on its way to its first address, a second one is now and then
  // lost; and one that has arrived would leave a step behind for Back.
  const place = document.createComment('');
  frame.replaceWith(place);
  frame.src = url.href;
  place.replaceWith(frame);
}

function attachAll(): void {
  for (const host of document.querySelectorAll<HTMLElement>(`[${ATTRIBUTE}]`)) attach(host);
}

// For elements that come later.
Object.assign(window, { zaitakuAtlas: { attach, attachAll } });
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', attachAll);
else attachAll();
