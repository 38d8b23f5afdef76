// npm run check: format and lint, types, build, budgets, known vulnerabilities, and every kind of test. There is no second way.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, commandOf, install, root, step, stop } from './ground.mjs'

install()

const steps = [
  ['format and lint', () => step([commandOf('@biomejs/biome', 'biome'), 'ci', '.'])],
  ['types', () => step([commandOf('typescript', 'tsc'), '--noEmit'])],
  ['build', () => build() ?? 0],
  ['budgets', budgets],
  ['known vulnerabilities', () => step([path.join(root, 'scripts', 'audit.mjs')])],
  ['tests', () => step([path.join(root, 'scripts', 'test.mjs')])],
]
for (const [name, run] of steps) {
  console.log(`\n— ${name}`)
  if ((await run()) !== 0) stop(`check stopped at: ${name}`)
}
console.log('\ncheck: all is well')

/** What a page may weigh, in bytes after gzip: an old phone on a poor line has to fetch it. */
async function budgets() {
  const { minifiedCss } = await import('./bundling.mjs')
  const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length
  const sheets = await Promise.all(
    ['site.css', 'desk.css'].map(async (sheet) => {
      const css = await minifiedCss(path.join(root, 'src', 'platform', 'html', sheet))
      return [sheet, gzipped(css), 12 * 1024]
    }),
  )
  const islands = path.join(root, 'dist', 'islands')
  const weights = [
    ...sheets,
    ...readdirSync(islands)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [
        `islands/${name}`,
        gzipped(readFileSync(path.join(islands, name))),
        // The form of a survey has no other script beside its own, which keeps and sends the answers.
        (name === 'survey-form.js' ? 5 : 3) * 1024,
      ]),
    // Whole in one file, script and style: who recounts fetches it once.
    ['islands/recount.html', gzipped(readFileSync(path.join(islands, 'recount.html'))), 24 * 1024],
  ]
  for (const [name, weight, most] of weights) {
    console.log(`${weight <= most ? 'ok  ' : 'OVER'} ${name}: ${weight} of ${most} bytes`)
  }
  return weights.every(([, weight, most]) => weight <= most) ? 0 : 1
}
