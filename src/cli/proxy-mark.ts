import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const fileIn = (folder: string) => path.join(folder, 'proxy-unheard')

/**
 * A file in the data folder that says a proxy of which nobody told the program has been seen since it
 * began: `doctor` is another process and sees no request.
 */
export const proxyMark = {
  /** Leaves it. A disk that takes no file takes no plan either, and says so elsewhere. */
  leave: (folder: string) =>
    writeFile(fileIn(folder), `${new Date().toISOString()}\n`).catch((error: unknown) =>
      console.error(`proxy-unheard: ${(error as NodeJS.ErrnoException).code ?? String(error)}`),
    ),

  clear: (folder: string) => rm(fileIn(folder), { force: true }),

  /** Whether it was left. */
  isThere: (folder: string): Promise<boolean> =>
    readFile(fileIn(folder)).then(
      () => true,
      () => false,
    ),
}
