// Asks the npm registry whether a package we run on has a known vulnerability of high severity. Where
// the registry cannot be asked, that is said and is no failure; a vulnerability that is found is one.
import { spawnSync } from 'node:child_process'
import { npm, root } from './ground.mjs'

const [command, ...args] = npm()
const question = ['audit', '--omit=dev', '--audit-level=high', '--json', '--package-lock-only']
// Offline it is known at once, without the minutes npm would go on trying.
const patience = ['--fetch-retries=1', '--fetch-timeout=30000']
const asked = spawnSync(command, [...args, ...question, ...patience], {
  cwd: root,
  encoding: 'utf8',
  timeout: 120_000,
  shell: command.endsWith('.cmd'),
})
const { verdict, lines } = readAudit(asked.stdout ?? '')
for (const line of lines) console.log(line)
process.exitCode = verdict === 'vulnerable' ? 1 : 0

/** What npm's answer means: asked and well, asked and vulnerable, or not to be asked. */
function readAudit(json) {
  let said
  try {
    said = JSON.parse(json)
  } catch {
    said = {}
  }
  const counts = said.metadata?.vulnerabilities
  if (!counts)
    return {
      verdict: 'not-asked',
      lines: [
        `audit: NOT CHECKED, the registry did not answer${said.message ? ` (${said.message})` : ''}. Run it again where it can be reached.`,
      ],
    }
  const grave = Object.values(said.vulnerabilities ?? {}).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  )
  const all = Object.entries(counts)
    .filter(([severity, count]) => severity !== 'total' && count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
  return {
    verdict: grave.length > 0 ? 'vulnerable' : 'well',
    lines: [
      ...grave.map(({ name, severity, range }) => `audit: ${severity}: ${name} ${range}`),
      `audit: ${grave.length} of high severity or above; known in all: ${all.join(', ') || 'none'}`,
    ],
  }
}
