import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Browsers where their installers put them, for the systems whose users have one. */
function installedBrowsers(): string[] {
  const { env } = process
  const [edge, chrome] = [
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ]
  if (process.platform === 'win32')
    return [env['PROGRAMFILES(X86)'], env['PROGRAMFILES'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder ? [path.join(folder, edge), path.join(folder, chrome)] : [],
    )
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  return []
}

const chosen = process.env['PRONGSAI_BROWSER'] || null
const installed = installedBrowsers().find((file) => existsSync(file)) ?? null

/**
 * Why journeys cannot be made here; null where they can. On Linux a browser comes with the packages, and a
 * browser that was named must be there, so neither is ever a reason to skip: both fail when it is missing.
 */
const whyNot =
  process.platform === 'linux' || chosen || installed
    ? null
    : 'no Edge or Chrome is installed; name one with PRONGSAI_BROWSER'

/** A group of journeys; reported as skipped, with the reason in its name, where there is no browser. */
export const journeys = (name: string, make: () => void) =>
  describe.skipIf(whyNot !== null)(whyNot === null ? name : `${name} (${whyNot})`, make)

/** Opens the browser of this machine. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const file = chosen ?? installed
  if (file) return chromium.launch({ executablePath: file })
  const { program, libraries } = await packagedChromium()
  // No zygote and no sandbox: containers and CI run as root, and the pages visited are our own.
  const how = {
    executablePath: program,
    args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'],
  }
  try {
    return await chromium.launch(how)
  } catch {
    // A bare machine lacks libnss3 and its kin; the package brings them.
    const env = { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>
    return chromium.launch({ ...how, env })
  }
}

/**
 * The Chromium of the npm package, unpacked once for each version. Beside its final name first: an unpacking
 * that was cut short is never taken for a browser.
 */
async function packagedChromium(): Promise<{ program: string; libraries: string }> {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const folderOfPackage = path.join(path.dirname(manifest), '..')
  const { version } = createRequire(import.meta.url)(path.join(folderOfPackage, 'package.json'))
  const folder = path.join(root, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = unfinished // Where the package unpacks to.
    try {
      const { inflate } = await import('@sparticuz/chromium')
      for (const part of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'])
        await inflate(path.join(folderOfPackage, 'bin', part))
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
    try {
      renameSync(unfinished, folder)
    } catch (error) {
      // Somebody else was first; a folder that is not there is a real trouble.
      if (!existsSync(folder)) throw error
      rmSync(unfinished, { recursive: true })
    }
  }
  return { program: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023', 'lib') }
}
