import { unreadInside } from '../../basics/inside.ts'
import { type InsideAnswer, type InsideOrder, readerIsReady } from './inside-order.ts'
import { openInside } from './open-inside.ts'
import { openRows } from './open-rows.ts'

/**
 * The process that opens files of strangers, one at a time; it ends with the process that started it. It
 * has no environment and may open nothing but the program's own code.
 */
process.on('message', (message) => {
  const { id, bytes, rowsOf } = message as InsideOrder
  void (async () => {
    const rows = rowsOf === undefined ? null : await openRows(bytes, rowsOf)
    const inside = rowsOf === undefined ? await openInside(bytes) : unreadInside('unknown-kind')
    const answer: InsideAnswer = { id, inside, rows, holds: process.memoryUsage().rss }
    process.send?.(answer)
  })()
})

process.send?.(readerIsReady)
