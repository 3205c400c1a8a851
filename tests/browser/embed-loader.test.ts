import { afterEach, expect, test, vi } from 'vitest';
import '../../src/loader/loader';

const { attach } = (globalThis as unknown as { zaitakuAtlas: { attach(host: HTMLElement): { readonly frame: HTMLIFrameElement; setView(view: unknown): void } } }).zaitakuAtlas;

/** Any document of this server: what it says is said by the test. */
const PAGE = '/icon.svg';

/** A page's element with a frame whose document has come. */
async function hostWithFrame(query: string): Promise<{ readonly host: HTMLElement; readonly frame: HTMLIFrameElement }> {
  const host = document.createElement('div');
  host.innerHTML = `<iframe title="アトラス" height="300" src="${PAGE}${query}"></iframe><p>続き</p>`;
  document.body.append(host);
  const frame = host.querySelector('iframe')!;
  // Not at once: what navigates in the middle of this event leaves no step behind.
  await new Promise((resolve) => frame.addEventListener('load', () => setTimeout(resolve, 50), { once: true }));
  return { host, frame };
}

/** The frame's document says something to the page, as the atlas would. */
function say(frame: HTMLIFrameElement, message: unknown): void {
  const script = frame.contentDocument!.createElementNS('http://www.w3.org/2000/svg', 'script');
  script.textContent = `parent.postMessage(${JSON.stringify(message)}, '*')`;
  frame.contentDocument!.documentElement.append(script);
}

afterEach(() => document.body.replaceChildren());

test('a frame whose address does not name the page comes again, in its place and without a step for Back, and gets its height', async () => {
  const { host, frame } = await hostWithFrame('?v=1&origin=https://www.pref.example.lg.jp');
  const steps = history.length;
  const arrived = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  expect(attach(host).frame).toBe(frame);
  await arrived;
  const inside = new URL(frame.contentWindow!.location.href).searchParams;
  expect(inside.get('origin')).toBe(`https://www.pref.example.lg.jp,${location.origin}`);
  expect(inside.get('height')).toBe('auto');
  expect([...host.children].map(({ localName }) => localName)).toEqual(['iframe', 'p']);
  expect(history.length).toBe(steps);
  say(frame, { zaitaku: 1, type: 'height', height: 512 });
  await vi.waitFor(() => expect(frame.clientHeight).toBe(512));
});

test('a frame whose address says it all is left as it stands; no message but one of the protocol does anything', async () => {
  const { host, frame } = await hostWithFrame(`?height=auto&origin=${location.origin}`);
  const { contentWindow } = frame;
  const heard: unknown[] = [];
  host.addEventListener('zaitaku-atlas:height', (event) => heard.push((event as CustomEvent<{ height: unknown }>).detail.height));
  attach(host);
  expect(frame.contentWindow).toBe(contentWindow);
  for (const message of [null, 'height', { type: 'height', height: 900 }, { zaitaku: 2, type: 'height', height: 900 }, { zaitaku: 1, type: 'height', height: 'tall' }, { zaitaku: 1, type: 'height', height: 20 }]) say(frame, message);
  // Of the frame's messages the last is far too small; a page's own window is not the frame.
  window.postMessage({ zaitaku: 1, type: 'height', height: 901 }, '*');
  await vi.waitFor(() => expect(heard).toEqual(['tall', 20]));
  expect(frame.clientHeight).toBe(160);
});

test('without a frame one is made from the attribute, in the place of the link for readers without scripts', () => {
  const host = document.createElement('div');
  host.setAttribute('data-zaitaku-atlas', `${PAGE}?v=1`);
  host.dataset['title'] = '75歳以上人口 "最大"';
  host.dataset['height'] = '420';
  host.innerHTML = '<a href="table/index.html">表</a>';
  document.body.append(host);
  const { frame } = attach(host);
  expect([...host.childNodes]).toEqual([frame]);
  expect([frame.title, frame.style.height, frame.loading]).toEqual(['75歳以上人口 "最大"', '420px', 'lazy']);
  expect(new URL(frame.src).searchParams.get('origin')).toBe(location.origin);
});
