import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
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

// Windows ends the processes of a program with it.
it.skipIf(process.platform === 'win32')(
  'a reader that is too busy to look ends with the program that was killed',
  async () => {
    const program = spawn(process.execPath, ['test/world/reading-parent.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void program.kill('SIGKILL'))
    const [said] = await once(program.stdout, 'data')
    const reader = Number(said)
    onTestFinished(() => {
      if (runs(reader)) process.kill(reader, 'SIGKILL')
    })
    // A stopped process comes to look at nothing, like one in the middle of a file.
    process.kill(reader, 'SIGSTOP')
    expect(runs(reader)).toBe(true)
    program.kill('SIGKILL')
    await expect.poll(() => runs(reader), { timeout: 20_000 }).toBe(false)
  },
  60_000,
)

/** Whether a process is there and not only waits to be counted as ended. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
