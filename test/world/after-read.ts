import { onTestFinished, vi } from 'vitest'
import type { Database } from '../../src/platform/db/database.ts'

/**
 * Lets something happen as soon as a table was read the next time, before whoever read it goes on; what is given
 * back tells what came of it, null where nobody read the table.
 */
export function afterRead<Value>(
  db: Database,
  table: string,
  happens: () => Promise<Value>,
): () => Promise<Value | null> {
  const select = db.selectFrom.bind(db)
  let came: Promise<Value> | null = null
  const holding = (query: object): object =>
    new Proxy(query, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          const made: unknown = value.apply(of, given)
          if (name !== 'execute') return holding(made as object)
          return (made as Promise<unknown>).then(async (rows) => {
            came = happens()
            await came
            return rows
          })
        }
      },
    })
  const spy = vi.spyOn(db, 'selectFrom').mockImplementation(((from: never) => {
    if (from !== table) return select(from)
    spy.mockRestore()
    return holding(select(from))
  }) as typeof select)
  onTestFinished(() => void spy.mockRestore())
  return async () => came
}
