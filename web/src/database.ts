// The IndexedDB that holds the plans, opened or refused. Stores: plans (summaries), snapshots (whole plans), journal
// (one record an edit, key [plan_id, revision]), settings.

const databaseName = 'dealbench';
const openTimeoutMs = 5000; // another tab may block the opening for ever

export type StoreName = 'plans' | 'snapshots' | 'journal' | 'settings';

// Never rejects: undefined when there is no storage, for whatever reason.
export function openDatabase(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const give = (database?: IDBDatabase) => resolve(database);
    setTimeout(give, openTimeoutMs);
    try {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => {
        const database = request.result;
        database.createObjectStore('plans', { keyPath: 'plan_id' });
        database.createObjectStore('snapshots', { keyPath: 'plan_id' });
        database.createObjectStore('journal', { keyPath: ['plan_id', 'revision'] });
        database.createObjectStore('settings', { keyPath: 'key' });
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        give(request.result);
      };
      request.onerror = request.onblocked = () => give();
    } catch {
      give();
    }
  });
}

export function wholeJournal(planId: string): IDBKeyRange {
  return IDBKeyRange.bound([planId], [planId, []]);
}

export function journalUpTo(planId: string, revision: number): IDBKeyRange {
  return IDBKeyRange.bound([planId], [planId, revision]);
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Every plan as it lies there, for the failure page: no module is needed to save what was entered.
export async function rescueText(): Promise<string> {
  const database = await openDatabase();
  if (!database) return '';
  const transaction = database.transaction(['plans', 'snapshots', 'journal'], 'readonly');
  const [plans, snapshots, journal] = await Promise.all(
    (['plans', 'snapshots', 'journal'] as const).map((name) => answerOf(transaction.objectStore(name).getAll())),
  );
  if (plans!.length === 0) return '';
  return JSON.stringify({ type: 'dealbench.rescue', format: 1, plans, snapshots, journal }, null, 1);
}
