import type { History } from '../../model/plan/history';
import { readRecord, recordOf, type PlanRecord } from './plan-record';
import type { PlanStorage } from './plan-storage';

/**
 * Where the plan at work stands: kept by the browser, on its way there, only as long as the page is open (no storage), or
 * `stale`: another tab has saved or removed it, and this tab saves nothing more of it.
 */
export type Keeping = 'saved' | 'saving' | 'page' | 'full' | 'stale';

/** Keeps plans after every edit, one saving at a time, and never over another tab's. */
export class PlanKeeper {
  /** As this tab knows them, the one saved last at the end. */
  private readonly known = new Map<string, PlanRecord>();
  private waiting: History | null = null;
  private flight: Promise<void> | null = null;
  /** The end of all that was begun: storage is asked one thing at a time. */
  private tail: Promise<unknown> = Promise.resolve();
  private openId: string | null = null;
  private staleId: string | null = null;
  /** Plan id → colours as shown here, newer than those of its record. */
  private readonly shown = new Map<string, PlanRecord['colours']>();

  /** @param tell hears where the plan at work stands, and whenever the list may have changed (null). */
  constructor(private readonly storage: PlanStorage | null, private readonly tell: (keeping: Keeping | null) => void, private readonly now: () => Date = () => new Date()) {
    storage?.watch((id) => void this.heard(id));
  }

  /** The one changed last first. */
  records(): PlanRecord[] {
    return [...this.known.values()].reverse().sort((a, b) => (b.changed ?? '').localeCompare(a.changed ?? ''));
  }

  /** A plan as this tab knows it. */
  record(id: string): PlanRecord | null {
    return this.known.get(id) ?? null;
  }

  /** The colours a plan was shown in last, here or in an earlier visit. */
  coloursOf(id: string): PlanRecord['colours'] {
    return this.shown.get(id) ?? this.known.get(id)?.colours ?? [];
  }

  /**
   * Remembers a plan's colours for its next saving. They cause none: a plan that is only looked at stays as it was saved, or
   * another tab would take it for changed. Colours follow from the plan and those before, so that one edit's delay loses none.
   */
  showIn(id: string, colours: PlanRecord['colours']): void {
    this.shown.set(id, colours);
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
    if (this.storage && history.plan.id !== this.staleId) this.tell('saving');
    this.flight ??= this.alone(() => this.flush());
    return this.flight;
  }

  /** Resolves when nothing is left to save. */
  async settled(): Promise<void> {
    await this.tail;
  }

  /** The record as it stands in the browser now, which another tab may have changed; as this tab knows it where there is no storage. */
  async read(id: string): Promise<PlanRecord | null> {
    try {
      const record = await this.look(id);
      this.staleId = null;
      this.tell(this.storage ? 'saved' : 'page');
      return record;
    } catch {
      this.tell('page');
      return this.known.get(id) ?? null;
    }
  }

  /**
   * Changes what stands in the browser of a plan, from what stands there now.
   * @returns false when there is no such plan any more, or another tab was quicker.
   */
  amend(id: string, change: (record: PlanRecord) => PlanRecord): Promise<boolean> {
    return this.alone(async () => {
      if (id === this.staleId) return false;
      const before = await this.look(id).catch(() => this.known.get(id) ?? null);
      if (!before) return false;
      const after = { ...change(before), revision: before.revision + 1 };
      const put = await this.put(after, before.revision);
      if (put === 'behind') return false;
      this.remember(put === 'kept' ? after : { ...after, revision: before.revision });
      this.tell(put === 'kept' ? null : put);
      return true;
    });
  }

  async remove(id: string): Promise<PlanRecord | null> {
    const record = this.known.get(id) ?? null;
    this.known.delete(id);
    await this.alone(() => this.attempt(async (storage) => storage.remove(id)));
    return record;
  }

  async bringBack(record: PlanRecord): Promise<void> {
    this.known.set(record.plan.id, record);
    await this.alone(() => this.attempt(async (storage) => void await storage.put(record, 0)));
  }

  setCurrent(id: string | null): Promise<void> {
    this.openId = id;
    this.staleId = null;
    return this.alone(() => this.attempt((storage) => storage.setCurrent(id)));
  }

  /** Looks whether another tab has changed the plan at work, as when this one comes to the front again. */
  check(): Promise<void> {
    return this.openId === null ? Promise.resolve() : this.heard(this.openId);
  }

  /** Another tab may have saved or removed a plan: what is at work here is told to be behind at once, not when it saves next. */
  private heard(id: string): Promise<void> {
    return this.alone(async () => {
      const before = this.known.get(id);
      // Never yet taken by the browser: nobody else can have it.
      if (before?.revision === 0 || id === this.staleId || !this.storage) return;
      const found = await this.storage.get(id).then(readRecord).catch(() => before ?? null);
      if (found?.revision === before?.revision) return;
      if (id === this.openId && before) {
        this.staleId = id;
        this.tell('stale');
        return;
      }
      if (found) this.remember(found);
      else this.known.delete(id);
      this.tell(null);
    });
  }

  private async look(id: string): Promise<PlanRecord | null> {
    const known = this.known.get(id) ?? null;
    // Revision 0: the browser never took it.
    const record = this.storage && known?.revision !== 0 ? readRecord(await this.storage.get(id)) : known;
    if (record) this.known.set(id, record);
    else this.known.delete(id);
    return record;
  }

  private async flush(): Promise<void> {
    while (this.waiting) {
      const history = this.waiting;
      this.waiting = null;
      const { id } = history.plan;
      if (id === this.staleId) break;
      const before = this.known.get(id);
      const over = before?.revision ?? 0;
      const record = recordOf(history, { revision: over + 1, changed: this.now().toISOString(), archived: before?.archived ?? false, colours: this.coloursOf(id), whatIf: before?.whatIf });
      const put = await this.put(record, over);
      if (put === 'behind') this.staleId = id;
      // The next edit tries again, from the revision the browser has.
      else this.remember(put === 'kept' ? record : { ...record, revision: this.storage ? over : 1 });
      this.tell(put === 'kept' ? 'saved' : put === 'behind' ? 'stale' : put);
    }
    this.flight = null;
  }

  private async put(record: PlanRecord, over: number): Promise<'kept' | 'behind' | 'full' | 'page'> {
    if (!this.storage) return 'page';
    try {
      return (await this.storage.put(record, over)) ? 'kept' : 'behind';
    } catch (error) {
      return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'page';
    }
  }

  private remember(record: PlanRecord): void {
    this.known.delete(record.plan.id);
    this.known.set(record.plan.id, record);
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.tail.then(work);
    this.tail = done.catch(() => undefined);
    return done;
  }

  private async attempt(work: (storage: PlanStorage) => Promise<void>): Promise<void> {
    try {
      if (this.storage) await work(this.storage);
    } catch {
      this.tell('page');
    }
  }
}
