import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'

/** Waits at a pipe that only this program holds; when the program is gone, so is the process it is told of. */
const watch = 'read -r _ || kill -9 "$0"'

/**
 * Lets a process of ours end with this program even where this one is killed while that one is busy, and so never
 * comes to look whether anybody still waits for it. Windows does so by itself; elsewhere a shell watches from
 * beside, and ends with whichever of the two ends first. Returns the process it was given.
 */
export function endsWithUs(child: ChildProcess): ChildProcess {
  if (process.platform === 'win32' || child.pid === undefined) return child
  const watcher = spawn('/bin/sh', ['-c', watch, String(child.pid)], {
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Where no shell is, the limits of whoever asks the process are all there is.
  watcher.on('error', () => undefined)
  watcher.unref()
  const pipe: unknown = watcher.stdin
  if (pipe instanceof Socket) pipe.unref()
  child.on('close', () => watcher.kill('SIGKILL'))
  return child
}

/** Stops listening to such a process, of which nobody asks anything for now; that it ends with us stays. */
export function letBe(child: ChildProcess): void {
  for (const event of ['message', 'exit', 'error']) child.removeAllListeners(event)
  child.on('error', () => undefined)
}
