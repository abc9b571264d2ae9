/** File handles kept by the browser's own database: the only way back to a file that a person once chose. */
interface KeptHandle {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly handle: FileSystemFileHandle;
}

export interface KeptStudy extends KeptHandle {
  readonly title: string;
  readonly isPinned: boolean;
  /** PNG. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

/** Sources of data, and studies: each a list of its own. */
interface Stores {
  readonly handles: KeptHandle;
  readonly studies: KeptStudy;
}

type StoreName = keyof Stores;

/** All of a list, newest first. */
export async function kept<S extends StoreName>(name: S): Promise<readonly Stores[S][]> {
  const all = await inStore(name, 'readonly', (store) => store.getAll() as IDBRequest<Stores[S][]>);
  return all.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
}

export async function keptById<S extends StoreName>(name: S, id: string): Promise<Stores[S] | undefined> {
  return inStore(name, 'readonly', (store) => store.get(id) as IDBRequest<Stores[S] | undefined>);
}

export async function keep<S extends StoreName>(name: S, entry: Stores[S]): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.put(entry));
}

export async function forget(name: StoreName, id: string): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.delete(id));
}

/** The entry of the very same file, if it is known. */
export async function sameFile<S extends StoreName>(
  name: S,
  handle: FileSystemFileHandle,
): Promise<Stores[S] | undefined> {
  for (const entry of await kept(name)) if (await entry.handle.isSameEntry(handle)) return entry;
  return undefined;
}

async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await answered(ask(database.transaction(name, mode).objectStore(name)));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('workbench', 2);
  request.addEventListener('upgradeneeded', () => {
    for (const name of ['handles', 'studies'] satisfies StoreName[])
      if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, { keyPath: 'id' });
  });
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser refused its database')));
  });
}
