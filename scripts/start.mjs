// npm start: install what is missing, build, and serve the sample agency on this computer.
import path from 'node:path'
import { become, build, install, root } from './ground.mjs'

install()
build()
become([path.join(root, 'dist', 'cli.js'), 'serve', '--sample', ...process.argv.slice(2)])
