import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A real file system of a few hundred megabytes, which programs started in it can fill to the last byte. */
export interface SmallDisk {
  /** The folder it is mounted on, as programs started by `run` see it. */
  readonly folder: string
  /** Starts a program that sees the disk. */
  run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess
  /** Writes until not one more block fits. */
  fill(): void
  /** Takes away what `fill` wrote. */
  makeRoom(): void
  close(): void
}

const inOwnSpace = ['--user', '--map-root-user', '--mount']

/** Why no small disk can be made on this machine, in words to print; null where one can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return `${process.platform} has no mount namespaces`
  const script = 'mount -t tmpfs -o size=1m tmpfs /mnt && command -v nsenter'
  const tried = spawnSync('unshare', [...inOwnSpace, 'sh', '-c', script], { encoding: 'utf8' })
  if (tried.status === 0) return null
  return `a tmpfs cannot be mounted in a user namespace (${tried.error?.message ?? tried.stderr.trim()})`
}

/** Mounts one in a namespace of its own, which goes with its last program. Throws where that cannot be done. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-small-disk-'))
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs '${folder}' && echo mounted && exec sleep 3600`
  const holder = spawn('unshare', [...inOwnSpace, 'sh', '-c', script])
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve())
    holder.once('exit', () => reject(new Error('The small disk was not mounted.')))
  })
  // The folder as seen from outside the namespace.
  const ballast = path.join(`/proc/${holder.pid}/root`, folder, 'ballast')
  return {
    folder,
    run: (command, args, env) =>
      spawn(
        'nsenter',
        [
          ...['--target', `${holder.pid}`, '--user', '--mount', '--preserve-credentials'],
          ...[`--wd=${process.cwd()}`, command, ...args],
        ],
        { env },
      ),
    fill() {
      const file = openSync(ballast, 'a')
      try {
        for (const block of [1024 * 1024, 4096]) writeUntilFull(file, Buffer.alloc(block))
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(ballast),
    close() {
      holder.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
