/** File handles the person opened, kept by the browser's own database, newest first. */
interface KeptHandle {
  readonly id: string;
  readonly name: string;
  readonly openedAt: string;
  readonly handle: FileSystemFileHandle;
}

const most = 12;

export async function keptHandles(): Promise<readonly KeptHandle[]> {
  const all = await inStore<KeptHandle[]>('readonly', (store) => store.getAll() as IDBRequest<KeptHandle[]>);
  return all.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)).slice(0, most);
}

export async function handleOf(id: string): Promise<FileSystemFileHandle | undefined> {
  return (await keptHandles()).find((kept) => kept.id === id)?.handle;
}

/** Keep a handle and give its id; the same file keeps its id. */
export async function keepHandle(handle: FileSystemFileHandle): Promise<string> {
  const id = (await sameFile(handle)) ?? crypto.randomUUID();
  const kept: KeptHandle = { id, name: handle.name, openedAt: new Date().toISOString(), handle };
  await inStore('readwrite', (store) => store.put(kept));
  return id;
}

export async function forgetHandle(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}

async function sameFile(handle: FileSystemFileHandle): Promise<string | undefined> {
  for (const kept of await keptHandles()) if (await kept.handle.isSameEntry(handle)) return kept.id;
  return undefined;
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await answered(ask(database.transaction('handles', mode).objectStore('handles')));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('workbench', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('handles', { keyPath: 'id' }));
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser refused its database')));
  });
}
