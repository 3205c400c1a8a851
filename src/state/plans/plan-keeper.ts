import type { History } from '../../model/plan/history';
import { readRecord, recordOf, type PlanRecord } from './plan-record';
import type { PlanStorage } from './plan-storage';

/**
 * Where the plan at work stands: kept by the browser, on its way there, only as long as the page is open (no storage), or
 * `stale`: another tab has saved or removed it, and this tab saves nothing more of it.
 */
export type Keeping = 'saved' | 'saving' | 'page' | 'stale';

/** Keeps plans after every edit, one saving at a time, and never over another tab's. */
export class PlanKeeper {
  /** As this tab knows them, the one saved last at the end. */
  private readonly known = new Map<string, PlanRecord>();
  private waiting: History | null = null;
  private flight: Promise<void> | null = null;
  private staleId: string | null = null;

  constructor(private readonly storage: PlanStorage | null, private readonly tell: (keeping: Keeping) => void) {}

  /** Newest first. */
  records(): PlanRecord[] {
    return [...this.known.values()].reverse();
  }

  /** Looks for the plans of earlier visits. @returns how many cannot be read, and the id of the one open last. */
  async load(): Promise<{ readonly unreadable: number; readonly current: unknown }> {
    try {
      const found = (await this.storage?.all()) ?? [];
      const records = found.map(readRecord);
      for (const record of records) if (record) this.known.set(record.plan.id, record);
      this.tell(this.storage ? 'saved' : 'page');
      return { unreadable: records.filter((record) => !record).length, current: await this.storage?.current() };
    } catch {
      this.tell('page');
      return { unreadable: 0, current: null };
    }
  }

  /** Saves this state of a plan, or the newest when several come while one is being saved. */
  save(history: History): Promise<void> {
    this.waiting = history;
    this.flight ??= this.flush().finally(() => { this.flight = null; });
    return this.flight;
  }

  /** Resolves when nothing is left to save. */
  settled(): Promise<void> {
    return this.flight ?? Promise.resolve();
  }

  /** The record as it stands in the browser now, which another tab may have changed; as this tab knows it where there is no storage. */
  async read(id: string): Promise<PlanRecord | null> {
    try {
      const known = this.known.get(id) ?? null;
      // Revision 0: the browser never took it.
      const record = this.storage && known?.revision !== 0 ? readRecord(await this.storage.get(id)) : known;
      if (record) this.known.set(id, record);
      else this.known.delete(id);
      this.staleId = null;
      this.tell(this.storage ? 'saved' : 'page');
      return record;
    } catch {
      this.tell('page');
      return this.known.get(id) ?? null;
    }
  }

  async remove(id: string): Promise<PlanRecord | null> {
    const record = this.known.get(id) ?? null;
    this.known.delete(id);
    await this.attempt(async (storage) => storage.remove(id));
    return record;
  }

  async bringBack(record: PlanRecord): Promise<void> {
    this.known.set(record.plan.id, record);
    await this.attempt(async (storage) => void await storage.put(record, 0));
  }

  setCurrent(id: string | null): Promise<void> {
    this.staleId = null;
    return this.attempt((storage) => storage.setCurrent(id));
  }

  private async flush(): Promise<void> {
    while (this.waiting) {
      const history = this.waiting;
      this.waiting = null;
      const { id } = history.plan;
      if (id === this.staleId) return;
      const over = this.known.get(id)?.revision ?? 0;
      if (!this.storage) {
        this.remember(recordOf(history, Math.max(1, over)));
        this.tell('page');
        continue;
      }
      this.tell('saving');
      const record = recordOf(history, over + 1);
      try {
        const saved = await this.storage.put(record, over);
        if (saved) this.remember(record);
        else this.staleId = id;
        this.tell(saved ? 'saved' : 'stale');
      } catch {
        // The next edit tries again, from the revision the browser has.
        this.remember({ ...record, revision: over });
        this.tell('page');
      }
    }
  }

  private remember(record: PlanRecord): void {
    this.known.delete(record.plan.id);
    this.known.set(record.plan.id, record);
  }

  private async attempt(work: (storage: PlanStorage) => Promise<void>): Promise<void> {
    try {
      if (this.storage) await work(this.storage);
    } catch {
      this.tell('page');
    }
  }
}
