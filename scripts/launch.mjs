// What bin/prongsai does: install and build where needed, then become the command line itself.
import path from 'node:path'
import { become, build, install, root } from './ground.mjs'

if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write('ต้องใช้ Node รุ่น 20 ขึ้นไป · Prongsai needs Node 20 or newer.\n')
  process.exit(2)
}
install()
build()
become([path.join(root, 'dist', 'cli.js'), ...process.argv.slice(2)])
