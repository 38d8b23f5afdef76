import { defineConfig } from 'vitest/config'

const kinds = ['db', 'web', 'golden', 'browser', 'process']
const allOf = (kind: string) => [
  `src/**/*.${kind}.test.{ts,tsx}`,
  `test/**/*.${kind}.test.{ts,tsx}`,
]

/** Tests of what PGlite alone has: a folder of its own. */
const onPGliteAlone = ['open-folder', 'sigkill'].map((name) => `src/platform/db/${name}.db.test.ts`)

/** Tests that put another module in the place of one of ours or of a package, which must then be loaded for them alone. */
const ofReplacedModules = ['src/accounts/equal-work.web.test.ts']

/** Tests that fill a disk, or kill a program at moments that others' work would move. */
const alone = [
  ...['backup', 'full-disk', 'load', 'survey-full-disk', 'survey-killed', 'staff-survey-killed'],
].map((name) => `test/${name}.process.test.ts`)

/** Each starts whole programs or browsers: two at a time, after what can be shared out among every core. */
const twoAtATime = { maxWorkers: 2, sequence: { groupOrder: 1 } }

/** The kinds of test, as projects: core touches nothing; each other kind says in its file name what it touches. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Every core works; Vitest alone would leave one of two idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: kinds.flatMap(allOf),
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db on PGlite',
          include: allOf('db'),
          isolate: false,
          globalSetup: './test/world/prepare-pglite.ts',
          env: { PRONGSAI_TEST_ENGINE: 'pglite' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db on PostgreSQL',
          include: allOf('db'),
          exclude: onPGliteAlone,
          isolate: false,
          globalSetup: './test/world/prepare-postgres.ts',
          env: { PRONGSAI_TEST_ENGINE: 'postgres' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: allOf('web'),
          exclude: ofReplacedModules,
          isolate: false,
          globalSetup: './test/world/prepare-pglite.ts',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web of replaced modules',
          include: ofReplacedModules,
          globalSetup: './test/world/prepare-pglite.ts',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: allOf('process'),
          exclude: alone,
          ...twoAtATime,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'process alone',
          include: alone,
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'golden', include: allOf('golden'), testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: allOf('browser'),
          // A page of a server within the test is seen as users see it: its sheets are not left empty.
          css: true,
          ...twoAtATime,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
