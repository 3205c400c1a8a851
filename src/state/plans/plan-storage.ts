import type { PlanRecord } from './plan-record';

/** Where plans outlive the page. Every call may reject: private windows, sandboxed frames and full disks refuse in their own ways. */
export interface PlanStorage {
  /** Every record as it was kept, not yet checked. */
  all(): Promise<unknown[]>;
  get(id: string): Promise<unknown>;
  /**
   * Keeps a record in the place of the revision it was made from (0 = none), all at once.
   * @returns false when another one stands there: another tab has saved or removed the plan meanwhile.
   */
  put(record: PlanRecord, over: number): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Id of the plan that was open last. */
  current(): Promise<unknown>;
  setCurrent(id: string | null): Promise<void>;
  /** Tells the ids of plans that other tabs save or remove from now on; nothing where tabs cannot talk. */
  watch(heard: (id: string) => void): void;
}

const DATABASE = 'zaitaku-atlas.plans';
/** A browser that asks the user, or another tab that holds an old version open, may never answer. */
const LONGEST_OPENING_MS = 8000;

/** IndexedDB of the browser; null where the page may not have one: sandboxed and cross-site frames throw on the mere name. */
export function browserPlanStorage(): PlanStorage | null {
  try {
    return window.indexedDB ? indexedDbStorage(window.indexedDB) : null;
  } catch {
    return null;
  }
}

function indexedDbStorage(factory: IDBFactory): PlanStorage {
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open(factory, () => { opened = null; });
    opened.catch(() => { opened = null; });
    return opened;
  };
  const others = otherTabs();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
  const announce = (id: string): void => others?.postMessage(id);
  const run = async <T>(store: 'plans' | 'state', mode: IDBTransactionMode, work: (store: IDBObjectStore, answer: (value: T) => void) => void): Promise<T> => {
    const transaction = (await database()).transaction(store, mode);
    return new Promise((resolve, reject) => {
      let value: T;
      work(transaction.objectStore(store), (found) => { value = found; });
      // Only a completed transaction is on the disk.
      transaction.addEventListener('complete', () => resolve(value));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')));
    });
  };
  const asked = <T>(request: IDBRequest<T>, answer: (value: T) => void): void => { request.addEventListener('success', () => answer(request.result)); };
  return {
    all: () => run('plans', 'readonly', (store, answer) => asked(store.getAll(), answer)),
    get: (id) => run('plans', 'readonly', (store, answer) => asked(store.get(id), answer)),
    async put(record, over) {
      const saved = await run('plans', 'readwrite', (store, answer: (saved: boolean) => void) => {
        asked<PlanRecord | undefined>(store.get(record.plan.id), (there) => {
          const fits = (there?.revision ?? 0) === over;
          if (fits) store.put(record, record.plan.id);
          answer(fits);
        });
      });
      if (saved) announce(record.plan.id);
      return saved;
    },
    async remove(id) {
      await run('plans', 'readwrite', (store) => void store.delete(id));
      announce(id);
    },
    current: () => run('state', 'readonly', (store, answer) => asked(store.get('current'), answer)),
    setCurrent: (id) => run('state', 'readwrite', (store) => void store.put(id, 'current')),
    watch(heard) {
      others?.addEventListener('message', ({ data }) => { if (typeof data === 'string') heard(data); });
    },
  };
}

/** Older browsers and sandboxed frames have no such channel: a tab then finds out when it comes to the front or saves. */
function otherTabs(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(DATABASE);
  } catch {
    return null;
  }
}

/** @param gone hears when the connection has ended: the next call opens another. */
function open(factory: IDBFactory, gone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    const tooLong = setTimeout(() => reject(new Error('IndexedDB does not answer')), LONGEST_OPENING_MS);
    const settle = (end: () => void): void => { clearTimeout(tooLong); end(); };
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('plans');
      request.result.createObjectStore('state');
    });
    request.addEventListener('success', () => settle(() => {
      const { result } = request;
      // A newer version of the page in another tab wants to change the shape: hold nothing against it.
      result.addEventListener('versionchange', () => { result.close(); gone(); });
      // The user has cleared the site's data.
      result.addEventListener('close', gone);
      resolve(result);
    }));
    request.addEventListener('error', () => settle(() => reject(request.error ?? new Error('IndexedDB'))));
  });
}
