// npm run build: bundles the command line, its workers and the islands into dist/. Packages stay outside.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { install, pinnedNode, root } from './ground.mjs'

// Packages come first: what follows stands on them.
install()
const { build } = await import('esbuild')
const { browsers, forNode, forOldBrowsers } = await import('./bundling.mjs')
const { recountPage } = await import('./recount-page.mjs')

const dist = path.join(root, 'dist')
rmSync(path.join(dist, 'islands'), { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

const workers = [
  './src/platform/db/pglite-worker.ts',
  './src/platform/documents/pdf-worker.ts',
  './src/platform/pictures/picture-worker.ts',
  './src/platform/reading/inside-worker.ts',
]

await build({
  ...forNode,
  entryPoints: Object.fromEntries(
    ['./src/cli.ts', ...workers].map((file) => [path.basename(file, '.ts'), file]),
  ),
  outdir: 'dist',
  splitting: true,
  chunkNames: 'chunk-[hash]',
})

const islands = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[\\/])islands[\\/][^\\/]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => `./src/${file.replaceAll('\\', '/')}`)
// What citizens answer with runs on old phones too.
const ofSurveys = islands.filter((file) => /^\.\/src\/(staff-)?surveys\//.test(file))
const others = islands.filter((file) => !ofSurveys.includes(file))
const intoIslands = { outdir: 'dist/islands', entryNames: '[name]' }
if (others.length > 0) {
  await build({
    absWorkingDir: root,
    entryPoints: others,
    ...intoIslands,
    bundle: true,
    minify: true,
    format: 'esm',
    target: browsers,
    logLevel: 'warning',
  })
}
if (ofSurveys.length > 0) await build({ ...forOldBrowsers, entryPoints: ofSurveys, ...intoIslands })
writeFileSync(path.join(dist, 'islands', 'recount.html'), await recountPage())
// A new data folder begins from this snapshot of an empty, migrated database.
const snapshot = spawnSync(
  pinnedNode(),
  [path.join(root, 'src', 'platform', 'db', 'prepare-snapshot.ts'), dist],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
)
if (snapshot.status !== 0) throw new Error('the snapshot of an empty database was not made')
// A server that is open may still ask for a piece of the build it came from, so old pieces stay a day.
const yesterday = Date.now() - 24 * 60 * 60 * 1000
for (const name of readdirSync(dist)) {
  const piece = path.join(dist, name)
  if (/^chunk-.*\.js(\.map)?$/.test(name) && statSync(piece).mtimeMs < yesterday) rmSync(piece)
}
if (!existsSync(path.join(dist, 'cli.js'))) throw new Error('dist/cli.js was not written')
