// npm run bench: how fast it is and what it takes, against yardsticks measured in the same run.
// `-- --quick` leaves out the longest, `-- --json` prints the figures as JSON, `-- --only imports` a part.
import path from 'node:path'
import { forNode } from './bundling.mjs'
import { become, build, install, root } from './ground.mjs'

install()
build()
const { build: bundle } = await import('esbuild')
await bundle({ ...forNode, entryPoints: ['./bench/bench.ts'], outfile: 'dist/bench.js' })
become([path.join(root, 'dist', 'bench.js'), ...process.argv.slice(2)])
