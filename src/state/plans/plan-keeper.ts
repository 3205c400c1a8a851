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
  /** As this tab knows them, the one saved last at the end; each with the revision that the browser has (0 = none). */
  private readonly known = new Map<string, PlanRecord>();
  /** Ids of those that the browser did not take as they are known: they last as long as the page. */
  private readonly untaken = new Set<string>();
  /** The newest state of each plan that is still to be saved. */
  private readonly waiting = new Map<string, History>();
  private flight: Promise<void> | null = null;
  /** The end of all that was begun: storage is asked one thing at a time. */
  private tail: Promise<unknown> = Promise.resolve();
  private openId: string | null = null;
  private staleId: string | null = null;
  /** Plan id → colours as shown here, newer than those of its record. */
  private readonly shown = new Map<string, PlanRecord['colours']>();

  /**
   * @param codes municipality codes of the product: a record that names another cannot be read.
   * @param tell hears where the plan at work stands, and whenever the list may have changed (null).
   */
  constructor(private readonly storage: PlanStorage | null, private readonly codes: ReadonlySet<string>, private readonly tell: (keeping: Keeping | null) => void, private readonly now: () => Date = () => new Date()) {
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
      const records = found.map((one) => readRecord(one, this.codes));
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
    this.waiting.set(history.plan.id, history);
    if (this.storage && history.plan.id !== this.staleId) this.tell('saving');
    this.flight ??= this.alone(() => this.flush());
    return this.flight;
  }

  /** Resolves when nothing is left to save. */
  async settled(): Promise<void> {
    await this.tail;
  }

  /** The record as it stands in the browser now, which another tab may have changed; as this tab knows it where the browser has not taken that. */
  read(id: string): Promise<PlanRecord | null> {
    return this.alone(async () => {
      try {
        const record = await this.newest(id);
        this.know(id, record);
        this.staleId = null;
        this.tell(this.storage && !this.untaken.has(id) ? 'saved' : 'page');
        return record;
      } catch {
        this.tell('page');
        return this.known.get(id) ?? null;
      }
    });
  }

  /**
   * Changes what stands in the browser of a plan, from what stands there now; a change that gives the very record back saves nothing.
   * @returns false when there is no such plan any more, or another tab was quicker.
   */
  amend(id: string, change: (record: PlanRecord) => PlanRecord): Promise<boolean> {
    return this.alone(async () => {
      if (id === this.staleId) return false;
      const known = this.known.get(id) ?? null;
      const before = await this.newest(id).catch(() => known);
      // Were the plan at work taken on from another tab's revision, its next saving would put this tab's steps over that tab's.
      if (id === this.openId && known && before?.revision !== known.revision) return this.fallBehind(id);
      this.know(id, before);
      if (!before) return false;
      const after = change(before);
      if (after === before) return true;
      const put = await this.put({ ...after, revision: before.revision + 1 }, before.revision);
      if (put === 'behind') return id === this.openId && this.fallBehind(id);
      this.tell(put !== 'kept' ? put : id !== this.openId || this.waiting.has(id) ? null : 'saved');
      return true;
    });
  }

  /** @returns the plan as it was at last, whichever tab saved it; null where there was none. */
  remove(id: string): Promise<PlanRecord | null> {
    return this.alone(async () => {
      const record = (await this.newest(id).catch(() => null)) ?? this.known.get(id) ?? null;
      this.know(id, null);
      await this.attempt((storage) => storage.remove(id));
      return record;
    });
  }

  /** Keeps a removed plan again. @returns it, or the one that another tab has brought back meanwhile. */
  bringBack(record: PlanRecord): Promise<PlanRecord> {
    return this.alone(async () => {
      const { id } = record.plan;
      const put = await this.put(record, 0);
      if (put === 'behind') this.know(id, await this.newest(id).catch(() => null));
      else if (put !== 'kept') this.tell(put);
      return this.known.get(id) ?? record;
    });
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
      const before = this.known.get(id) ?? null;
      if (id === this.staleId || !this.storage) return;
      const found = await this.newest(id).catch(() => before);
      // Alike are also a plan that the browser never took and none in it: nobody else can have it.
      if ((found?.revision ?? 0) === (before?.revision ?? 0)) return;
      if (id === this.openId && before) {
        this.fallBehind(id);
        return;
      }
      this.know(id, found);
      this.tell(null);
    });
  }

  /** The plan at work is no longer the one it was made from: nothing more of it is saved. */
  private fallBehind(id: string): false {
    this.staleId = id;
    this.tell('stale');
    return false;
  }

  /** A plan as it stands in the browser, whichever tab saved it; as this tab knows it where the browser has not taken that. */
  private async newest(id: string): Promise<PlanRecord | null> {
    const known = this.known.get(id) ?? null;
    if (!this.storage) return known;
    const found = readRecord(await this.storage.get(id), this.codes);
    return known && this.untaken.has(id) && known.revision === (found?.revision ?? 0) ? known : found;
  }

  private know(id: string, record: PlanRecord | null): void {
    if (record === this.known.get(id)) return;
    this.untaken.delete(id);
    this.known.delete(id);
    if (record) this.known.set(id, record);
  }

  private async flush(): Promise<void> {
    try {
      for (const [id, history] of this.waiting) {
        this.waiting.delete(id);
        if (id === this.staleId) continue;
        const before = this.known.get(id);
        const over = before?.revision ?? 0;
        const put = await this.put(recordOf(history, { revision: over + 1, changed: this.now().toISOString(), archived: before?.archived ?? false, colours: this.coloursOf(id), whatIf: before?.whatIf }), over);
        if (put === 'behind') this.fallBehind(id);
        else this.tell(put === 'kept' ? 'saved' : put);
      }
    } finally {
      this.flight = null;
    }
  }

  /** Puts a record in the place of a revision (0 = none); known then as it is, with the revision that the browser has: the next saving goes on from that. */
  private async put(record: PlanRecord, over: number): Promise<'kept' | 'behind' | 'full' | 'page'> {
    const put = await this.tryPut(record, over);
    if (put === 'behind') return put;
    const { id } = record.plan;
    this.know(id, put === 'kept' ? record : { ...record, revision: over });
    if (put !== 'kept') this.untaken.add(id);
    return put;
  }

  private async tryPut(record: PlanRecord, over: number): Promise<'kept' | 'behind' | 'full' | 'page'> {
    if (!this.storage) return 'page';
    try {
      return (await this.storage.put(record, over)) ? 'kept' : 'behind';
    } catch (error) {
      return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'page';
    }
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
