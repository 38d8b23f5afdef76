// npm test: install what is missing, build, run every kind of test, and close with one plain line.
// Arguments go to Vitest, so `npm test -- --project core src/basics` runs a part.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, commandOf, install, root, step, stop } from './ground.mjs'

install()
build()
const results = path.join(root, 'test-output', 'results.json')
mkdirSync(path.dirname(results), { recursive: true })
rmSync(results, { force: true })

const code = step(
  [
    commandOf('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } },
)

const { passed, failed, skipped } = tally(results)
for (const name of skipped) console.log(`skipped: ${name}`)
for (const name of failed) console.log(`failed: ${name}`)
console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
process.exit(code !== 0 || failed.length > 0 ? 1 : 0)

/** Reads Vitest's own account. A file that could not be loaded holds no tests and counts as one failure. */
function tally(file) {
  let account
  try {
    account = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return stop('Vitest ended without leaving its results; what went wrong stands above.')
  }
  const failed = []
  const skipped = []
  let passed = 0
  for (const suite of account.testResults) {
    const where = path.relative(root, suite.name)
    if (
      suite.status === 'failed' &&
      suite.assertionResults.every((test) => test.status !== 'failed')
    ) {
      failed.push(`${where}: ${suite.message || 'the file could not be run'}`)
    }
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') failed.push(`${where}: ${test.fullName}`)
      else skipped.push(`${where}: ${test.fullName}`)
    }
  }
  return { passed, failed, skipped }
}
