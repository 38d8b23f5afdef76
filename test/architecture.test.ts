import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The import law, as data: core is pure, shelves lean on core, slices lean downwards, and only a
 * slice's own store writes its tables. docs/decisions/0002-slices-and-shelves.md says why.
 */
const levels = [
  ['transparency-log'],
  ['accounts'],
  ['settings'],
  ['agencies', 'frameworks'],
  ['staff'],
  ['evidence'],
  ['measures', 'disclosures', 'surveys'],
  ['staff-surveys'],
  ['findings', 'scoring', 'results'],
  ['library'],
  ['imports'],
  ['reports'],
  ['approvals'],
  ['letters'],
  ['division-work', 'assessments', 'challenges'],
  ['oversight'],
  ['reminders'],
  ['desk', 'transparency-page'],
]

/** What a file of each kind may import: kinds of its own slice, and kinds of lower slices. */
const law: Record<
  string,
  { own: string[]; lower: string[]; platform: RegExp | null; npm: RegExp | null }
> = {
  core: { own: ['core'], lower: ['core'], platform: null, npm: /^node:crypto$/ },
  messages: { own: ['core', 'messages'], lower: ['core'], platform: null, npm: null },
  pages: {
    own: ['core', 'messages', 'pages'],
    lower: ['core', 'messages', 'pages'],
    platform: /^platform\/html\//,
    npm: /^hono\/jsx/,
  },
  islands: { own: ['core', 'messages', 'islands'], lower: ['core'], platform: null, npm: null },
  forms: {
    own: ['core', 'forms'],
    lower: ['core'],
    platform: /^platform\/form\.ts$/,
    npm: /^zod$/,
  },
  store: {
    own: ['core', 'store', 'forms'],
    lower: ['core', 'store'],
    platform: /^platform\/((db|files|sealing)\/|seal\.ts)/,
    npm: /^(kysely|node:(fs|path)(\/promises)?)$/,
  },
  commands: {
    own: ['core', 'store', 'commands'],
    lower: ['core', 'store', 'commands'],
    platform:
      /^platform\/(context\.ts|db\/|files\/|sealing\/|queue\.ts|mail\.ts|line\.ts|seal\.ts)/,
    npm: null,
  },
  // Work that goes out into the world and takes its time: visits, and what is read of them.
  jobs: {
    own: ['core', 'store', 'commands', 'jobs'],
    lower: ['core', 'store', 'commands'],
    platform: /^platform\/(context\.ts|clock\.ts|db\/|files\/|visiting\/|reading\/|fetching\/)/,
    npm: null,
  },
  routes: {
    own: ['core', 'messages', 'pages', 'forms', 'store', 'commands', 'jobs', 'routes'],
    lower: ['core', 'messages', 'pages', 'store', 'commands'],
    platform: /^platform\//,
    npm: /^(hono(\/|$)|node:crypto$)/,
  },
}

const shelves = ['messages', 'pages', 'islands', 'forms', 'store', 'commands', 'jobs', 'routes']
const src = path.resolve('src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.endsWith('.gen.ts'),
  )

/** The kind of a file inside a slice: its shelf by folder or name, else core. */
function kindOf(file: string): string {
  const [, ...rest] = file.split('/')
  const folder = rest.slice(0, -1).find((part) => shelves.includes(part))
  const name = (rest.at(-1) ?? '').replace(/\.tsx?$/, '')
  if (folder) return folder
  if (shelves.includes(name)) return name
  return shelves.find((shelf) => name.endsWith(`-${shelf}`)) ?? 'core'
}

const doors = /^(app|cli|main|worker|paths|guards)(\.tsx?$|\/)/
const sliceOf = (file: string) => file.split('/')[0] ?? ''
const levelOf = (file: string) => levels.findIndex((level) => level.includes(sliceOf(file)))
const importsOf = (source: string) =>
  [
    ...source.matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

/** Why this import is not lawful, as a sentence; null when it is. */
function breach(file: string, imported: string): string | null {
  const local = imported.startsWith('.')
  const target = local
    ? path.posix.normalize(path.posix.join(path.posix.dirname(file), imported))
    : imported
  const say = (why = '') => `${file} may not import ${target}${why}`
  if (file.startsWith('platform/')) {
    return local && !/^(platform|basics)\//.test(target)
      ? say(': platform knows nothing of ITA')
      : null
  }
  if (file.startsWith('basics/')) {
    return local
      ? target.startsWith('basics/')
        ? null
        : say()
      : imported === 'node:crypto'
        ? null
        : say(': basics are pure')
  }
  if (doors.test(file)) {
    return file === 'paths.ts' && !(local && /^(basics|paths)\//.test(target)) ? say() : null
  }
  const rule = law[kindOf(file)]
  if (!rule || levelOf(file) < 0) return `${file} stands in no slice or shelf the law knows`
  if (!local) return rule.npm?.test(imported) ? null : say(` (a ${kindOf(file)} file)`)
  if (target.startsWith('basics/')) return null
  if (/^paths(\.ts|\/)/.test(target))
    return ['pages', 'routes'].includes(kindOf(file)) ? null : say()
  if (target.startsWith('platform/'))
    return rule.platform?.test(target) ? null : say(` (a ${kindOf(file)} file)`)
  if (doors.test(target)) return say(': nothing imports the doors of the house')
  const same = sliceOf(target) === sliceOf(file)
  if (!same && levelOf(target) >= levelOf(file)) return say(': slices lean downwards')
  return (same ? rule.own : rule.lower).includes(kindOf(target))
    ? null
    : say(` (${kindOf(file)} leaning on ${kindOf(target)})`)
}

describe('the import law', () => {
  it('is kept by every file', () => {
    const breaches = files.flatMap((file) =>
      importsOf(readFileSync(path.join(src, file), 'utf8')).map((imported) =>
        breach(file, imported),
      ),
    )
    expect(breaches.filter((sentence) => sentence !== null)).toEqual([])
  })

  it.each([
    ['measures/measure.ts', './store.ts'],
    ['measures/measure.ts', 'zod'],
    ['measures/commands.ts', '../reports/progress-report.ts'],
    ['platform/db/open.ts', '../../measures/measure.ts'],
    ['basics/plain-date.ts', '../measures/measure.ts'],
    ['findings/engine.ts', '../imports/read-plan.ts'],
    ['measures/pages/show-plan.tsx', '../store.ts'],
  ])('bites when %s imports %s', (file, imported) => {
    expect(breach(file, imported)).toMatch(/may not import/)
  })
})

describe('the tables', () => {
  it('are written only by the store of the slice that owns them', () => {
    const owners: Record<string, string> = {}
    const strangers: string[] = []
    for (const file of files) {
      const source = readFileSync(path.join(src, file), 'utf8')
      for (const [, table] of source.matchAll(
        /\b(?:insertInto|updateTable|deleteFrom)\('([a-z_]+)'/g,
      )) {
        if (kindOf(file) !== 'store' && !file.startsWith('platform/'))
          strangers.push(`${file} writes ${table}`)
        const owner = owners[table ?? ''] ?? sliceOf(file)
        owners[table ?? ''] = owner
        if (owner !== sliceOf(file)) strangers.push(`${file} writes ${table}, which ${owner} owns`)
      }
    }
    expect(strangers).toEqual([])
  })
})

describe('the size of files', () => {
  it('stays below 300 lines, so that each can be seen whole', () => {
    const long = files.filter(
      (file) => readFileSync(path.join(src, file), 'utf8').split('\n').length > 301,
    )
    expect(long).toEqual([])
  })
})
