import type { Browser } from 'playwright';
import type { LevelId } from '../../src/model/levels';
import { withPage } from './browser';
import { cpuOf, type Cpu } from './cpu';
import { SLIDER, SWITCHES } from './indicators';
import type { Update } from './page/window';
import type { Row } from './row';

/** Rounds through the indicators in one page, after the first with its cold covers and code. */
const ROUNDS = 1;

const LEVELS = [
  { id: 'secondary335', name: '335 areas' },
  { id: 'municipality', name: '1,896 municipalities' },
] as const satisfies readonly { readonly id: LevelId; readonly name: string }[];

type Turn = Update & Cpu;

interface Session {
  readonly level: LevelId;
  readonly first: readonly Turn[];
  readonly later: readonly Turn[];
  /** Along the years of one indicator; empty for the baseline, which has no slider. */
  readonly steps: readonly Turn[];
}

/** One page: all switches on one level, then on the next. */
function session(browser: Browser, url: string): Promise<Session[]> {
  return withPage(browser, async (page) => {
    await page.goto(url);
    const sessions: Session[] = [];
    for (const { id: level } of LEVELS) {
      await page.evaluate(async (shown) => (await window.switching!).show(shown), level);
      const turnThrough = async (indicators: readonly string[]): Promise<Turn[]> => {
        const turns: Turn[] = [];
        for (const indicator of indicators) {
          turns.push(await cpuOf(browser, () => page.evaluate(async (id) => (await window.switching!).turnTo(id), indicator)));
        }
        return turns;
      };
      const [shown, ...others] = SWITCHES as [string, ...string[]];
      const first = await turnThrough(others);
      const later = await turnThrough([...Array.from({ length: ROUNDS }, () => SWITCHES).flat(), shown]);
      const steps: Turn[] = [];
      if (await page.evaluate(async () => (await window.switching!).stepTo !== undefined)) {
        await page.evaluate(async (id) => (await window.switching!).turnTo(id), SLIDER.indicator);
        for (const year of SLIDER.years) steps.push(await cpuOf(browser, () => page.evaluate(async (to) => (await window.switching!).stepTo!(to), year)));
      }
      sessions.push({ level, first, later, steps });
    }
    return sessions;
  });
}

/** Another indicator on the same level: figures, classes and colours, against handing MapLibre the whole GeoJSON again. */
export async function switching(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const ours: Session[] = [];
  const setData: Session[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(...(await session(browser, `${url}bench/switch/index.html`)));
    setData.push(...(await session(browser, `${url}bench/set-data/index.html`)));
  }
  return LEVELS.flatMap(({ id, name }): Row[] => {
    const both = (part: 'first' | 'later', measure: keyof Turn): Pick<Row, 'ours' | 'baseline'> => {
      const of = (side: readonly Session[]): number[] => side.filter(({ level }) => level === id).flatMap((one) => one[part].map((update) => update[measure]));
      return { ours: of(ours), baseline: of(setData) };
    };
    return [
      { what: `${name}: JS until the call returns`, unit: 'ms', ...both('later', 'js'), target: { most: 16 } },
      { what: `${name}: JS, each indicator’s first time`, unit: 'ms', ...both('first', 'js') },
      { what: `${name}: a step of the time slider, JS`, unit: 'ms', ours: ours.filter(({ level }) => level === id).flatMap(({ steps }) => steps.map(({ js }) => js)), target: { most: 16 } },
      { what: `${name}: until the map is idle`, unit: 'ms', ...both('later', 'idle') },
      { what: `${name}: the same, each indicator’s first time`, unit: 'ms', ...both('first', 'idle') },
      { what: `${name}: until the picture is drawn (pixel read back)`, unit: 'ms', ...both('later', 'drawn') },
      { what: `${name}: CPU of the page (main thread and worker)`, unit: 'ms', ...both('later', 'page'), target: { faster: 5 } },
      { what: `${name}: CPU of drawing (the GPU process)`, unit: 'ms', ...both('later', 'drawing') },
    ];
  });
}
