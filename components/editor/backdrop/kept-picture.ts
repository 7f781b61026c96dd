// The screenshot behind the campaigns of a site. It is kept by this browser alone and never sent anywhere.

const DATABASE = 'beckon';
const STORE = 'backdrops';

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

async function transact(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing here.'));
  });
