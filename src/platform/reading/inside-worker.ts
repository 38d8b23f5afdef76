import { type InsideAnswer, type InsideOrder, readerIsReady } from './inside-order.ts'
import { openInside } from './open-inside.ts'

/**
 * The process that opens files of strangers, one at a time; it ends with the process that started it. It
 * has no environment and may open nothing but the program's own code.
 */
process.on('message', (message) => {
  const { id, bytes } = message as InsideOrder
  void openInside(bytes).then((inside) => {
    const { rss } = process.memoryUsage()
    const answer: InsideAnswer = { id, inside, holds: rss }
    process.send?.(answer)
  })
})

process.send?.(readerIsReady)
