/** A report on this device that the server has not acknowledged yet. */
export interface KeptReport {
  /** The key its form was opened with: the server saves what comes with it once. */
  readonly key: string
  /** Whose it is: on a shared phone nobody sends another's. */
  readonly owner: string
  /** Where it goes. */
  readonly to: string
  readonly title: string
  readonly at: number
  /** Every field in order; a file with its name. */
  readonly fields: readonly (readonly [name: string, value: string | Blob, fileName?: string])[]
  /** Why it was not taken when it was last tried; empty while only a signal was missing. */
  readonly why: '' | 'look' | 'signIn' | 'gone'
}

/** Asks the browser's own database, all in one go: old browsers close a transaction that waits for anything else. */
function asked<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((done, failed) => {
    const open = indexedDB.open('prongsai', 1)
    open.onupgradeneeded = () => open.result.createObjectStore('reports', { keyPath: 'key' })
    open.onerror = () => failed(open.error)
    open.onsuccess = () => {
      const db = open.result
      const transaction = db.transaction('reports', mode)
      const request = ask(transaction.objectStore('reports'))
      transaction.oncomplete = () => {
        db.close()
        done(request.result)
      }
      transaction.onabort = () => failed(transaction.error)
    }
  })
}

/** What one person left on this device, the oldest first. */
export const keptOf = async (owner: string): Promise<readonly KeptReport[]> =>
  (await asked<KeptReport[]>('readonly', (store) => store.getAll()))
    .filter((kept) => kept.owner === owner)
    .sort((a, b) => a.at - b.at)

/** Keeps a report; one with the same key is replaced. */
export const keep = (kept: KeptReport) => asked('readwrite', (store) => store.put(kept))

/** Lets go of a report. */
export const letGo = (key: string) => asked('readwrite', (store) => store.delete(key))
