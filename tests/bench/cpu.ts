import type { Browser } from 'playwright';

/** CPU time of the browser's processes, ms. Unlike the clock it does not run while other programs have the cores. */
export interface Cpu {
  /** The page: main thread and workers. */
  readonly page: number;
  /** What draws: the GPU's work as well, where software stands in for it. */
  readonly drawing: number;
}

async function cpuSoFar(browser: Browser): Promise<Cpu> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = (type: string): number => processInfo.reduce((total, info) => (info.type === type ? total + info.cpuTime * 1000 : total), 0);
  return { page: sum('renderer'), drawing: sum('GPU') };
}

/** What a task cost the browser, with the task's own result. Only one page may be open. */
export async function cpuOf<T extends object>(browser: Browser, task: () => Promise<T>): Promise<T & Cpu> {
  const before = await cpuSoFar(browser);
  const result = await task();
  const after = await cpuSoFar(browser);
  return { ...result, page: after.page - before.page, drawing: after.drawing - before.drawing };
}
