/** Whether a newer build is there: `waiting` = fetched and ready, `taken` = another window has switched to it already. */
export type NewBuild = 'none' | 'waiting' | 'taken';

export interface Builds {
  readonly state: () => NewBuild;
  readonly subscribe: (listener: () => void) => () => void;
  /** Switches to the newer build, which reloads the page. */
  readonly takeOver: () => void;
}

/** A page that stands open for days (a wall display) asks again now and then, when it is looked at. */
const ASK_AGAIN_MS = 60 * 60 * 1000;

/** Registers the worker and follows what becomes of it. Where that is refused (a full disk, a policy) nothing is kept and nothing told. */
export function watchBuilds(script: URL): Builds {
  const { serviceWorker } = navigator;
  const listeners = new Set<() => void>();
  let state: NewBuild = 'none';
  let waiting: ServiceWorker | null = null;
  // The worker of the first visit takes the page over as well: that is no new build.
  let controlled = serviceWorker.controller !== null;
  let asked = false;
  const tell = (next: NewBuild): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const follow = (worker: ServiceWorker | null): void => {
    const look = (): void => {
      if (worker?.state !== 'installed' || serviceWorker.controller === null) return;
      waiting = worker;
      tell('waiting');
    };
    look();
    worker?.addEventListener('statechange', look);
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (controlled) tell('taken');
    controlled = true;
  });
  serviceWorker.register(script, { updateViaCache: 'none' }).then((registration: ServiceWorkerRegistration | undefined) => {
    // What blocks workers from outside (extensions, test browsers) may answer with nothing in place of refusing.
    if (!registration) return;
    follow(registration.waiting);
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    let last = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < ASK_AGAIN_MS) return;
      last = Date.now();
      registration.update().catch(() => undefined);
    });
  }, () => undefined);
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    takeOver() {
      if (state === 'taken') return location.reload();
      asked = true;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of ours, not a window
      waiting?.postMessage('take-over');
    },
  };
}
