// The program's storage requests over IndexedDB: one transaction each, reported as done only when it is on the disk.
// See src/platform/storage.h for what each means.

import type { Bridge } from './bridge';
import { answerOf, journalUpTo, wholeJournal, type StoreName } from './database';

interface Summary {
  plan_id: string;
  revision: number;
  is_sample: boolean;
}

const refused = 2;
const failed = 3;
const refusals = ['QuotaExceededError', 'NotAllowedError', 'SecurityError'];

type Get = (name: StoreName) => IDBObjectStore;

export class Storage {
  saves = 0;
  lastSavedAt: string | null = null;
  private bridge: Bridge | undefined;
  private hasAskedToPersist = false;

  constructor(private readonly database: IDBDatabase | undefined) {}

  attach(bridge: Bridge): void {
    this.bridge = bridge;
  }

  get isAvailable(): boolean {
    return this.database !== undefined;
  }

  list(request: number): void {
    this.read(request, ['plans'], async (get) => {
      const plans = await answerOf(get('plans').getAll());
      for (const plan of plans) this.bridge!.storageSummary(request, JSON.stringify(plan));
    });
  }

  load(request: number, planId: string): void {
    this.read(request, ['snapshots', 'journal'], async (get) => {
      const snapshot = answerOf<{ text: string } | undefined>(get('snapshots').get(planId));
      const journal = answerOf<{ text: string }[]>(get('journal').getAll(wholeJournal(planId)));
      const [found, entries] = await Promise.all([snapshot, journal]);
      if (!found) return;
      this.bridge!.storageSnapshot(request, found.text);
      for (const entry of entries) this.bridge!.storageEntry(request, entry.text);
    });
  }

  put(request: number, summaryText: string, snapshot: string): void {
    const summary = JSON.parse(summaryText) as Summary;
    this.write(request, ['plans', 'snapshots', 'journal'], true, (get) => {
      get('plans').put(summary);
      get('snapshots').put({ plan_id: summary.plan_id, text: snapshot });
      get('journal').delete(journalUpTo(summary.plan_id, summary.revision));
    });
  }

  append(request: number, summaryText: string, entry: string): void {
    const summary = JSON.parse(summaryText) as Summary;
    this.write(request, ['plans', 'journal'], true, (get) => {
      get('plans').put(summary);
      get('journal').put({ plan_id: summary.plan_id, revision: summary.revision, text: entry });
    });
    this.askToPersist();
  }

  putSummary(request: number, summaryText: string): void {
    this.write(request, ['plans'], true, (get) => get('plans').put(JSON.parse(summaryText)));
  }

  remove(request: number, planId: string): void {
    this.write(request, ['plans', 'snapshots', 'journal'], true, (get) => {
      get('plans').delete(planId);
      get('snapshots').delete(planId);
      get('journal').delete(wholeJournal(planId));
    });
  }

  getSetting(request: number, key: string): void {
    this.read(request, ['settings'], async (get) => {
      const found = await answerOf<{ value: string } | undefined>(get('settings').get(key));
      if (found) this.bridge!.storageSetting(request, found.value);
    });
  }

  putSetting(request: number, key: string, value: string): void {
    this.write(request, ['settings'], false, (get) => get('settings').put({ key, value }));
  }

  private read(request: number, stores: StoreName[], work: (get: Get) => Promise<void>): void {
    const start = async () => {
      const transaction = this.database!.transaction(stores, 'readonly');
      await work((name) => transaction.objectStore(name));
    };
    start().then(
      () => this.bridge!.storageDone(request, 0, ''),
      (error: unknown) => this.fail(request, error),
    );
  }

  private write(request: number, stores: StoreName[], isSave: boolean, work: (get: Get) => void): void {
    try {
      const transaction = this.database!.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => {
        if (isSave) {
          this.saves += 1;
          this.lastSavedAt = new Date().toISOString();
        }
        this.bridge!.storageDone(request, 0, '');
      };
      transaction.onabort = () => this.fail(request, transaction.error);
      work((name) => transaction.objectStore(name));
    } catch (error) {
      this.fail(request, error);
    }
  }

  private fail(request: number, error: unknown): void {
    const name = error instanceof DOMException ? error.name : String(error);
    this.bridge!.storageDone(request, refusals.includes(name) ? refused : failed, name);
  }

  // Once there is something to lose: asks the browser not to clear it when space runs short.
  private askToPersist(): void {
    if (this.hasAskedToPersist) return;
    this.hasAskedToPersist = true;
    void navigator.storage?.persist?.().catch(() => false);
  }
}
