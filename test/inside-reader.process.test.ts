import { once } from 'node:events'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type InsideAnswer, readerIsReady } from '../src/platform/reading/inside-order.ts'
import { forkReader } from '../src/platform/reading/reader.ts'
import { drawn, pdfByHand } from './world/pdf-by-hand.ts'

it('the reader of the built program starts under its limits and reads a PDF', async () => {
  const reader = forkReader(path.resolve('dist', 'inside-worker.js'))
  try {
    const [said] = await once(reader, 'message')
    expect(said).toBe(readerIsReady)
    reader.send({ id: 1, bytes: pdfByHand([{ draws: drawn('built') }]) })
    const [answer]: InsideAnswer[] = await once(reader, 'message')
    expect(answer).toMatchObject({ id: 1, inside: { kind: 'pdf', parts: [{ text: 'built' }] } })
  } finally {
    reader.kill('SIGKILL')
  }
})
