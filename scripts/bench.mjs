// npm run bench: how fast it is and what it takes, against yardsticks measured in the same run.
// `-- --quick` leaves out the longest, `-- --json` prints the figures as JSON, `-- --only imports` a part.
import path from 'node:path'
import { become, build, install, root } from './ground.mjs'

install()
build()
const { build: bundle } = await import('esbuild')
await bundle({
  absWorkingDir: root,
  entryPoints: ['./bench/bench.ts'],
  outfile: 'dist/bench.js',
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  loader: { '.css': 'text', '.svg': 'text' },
  sourcemap: true,
  logLevel: 'warning',
})
become([path.join(root, 'dist', 'bench.js'), ...process.argv.slice(2)])
