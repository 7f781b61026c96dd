// The screenshot behind the campaigns of a site. It is kept by this browser alone and never sent anywhere.

const DATABASE = 'beckon';
const STORE = 'backdrops';
const NOTHING_KEPT = 'The browser keeps nothing here.';

/** Null: none is kept, or nothing can be kept here. */
export async function readPicture(site: string): Promise<Blob | null> {
  const found = await transact('readonly', (store) => store.get(site)).catch(() => null);
  return found instanceof Blob ? found : null;
}

/** False: it cannot be kept, as in a private window. */
export const keepPicture = (site: string, picture: Blob): Promise<boolean> =>
  transact('readwrite', (store) => store.put(picture, site)).then(
    () => true,
    () => false,
  );

export const dropPicture = (site: string): Promise<void> =>
  transact('readwrite', (store) => store.delete(site)).then(
    () => {},
    () => {},
  );

/** Settles with the whole transaction: a request may succeed, and what it wrote still not fit on the disk. */
async function transact(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const settled = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(NOTHING_KEPT));
    });
    const request = act(transaction.objectStore(STORE));
    await settled;
    return request.result;
  } finally {
    database.close();
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error(NOTHING_KEPT));
  });
