// What every script stands on: packages installed, the pinned Node found, the bundle built.
// Plain JavaScript that any Node >= 20 runs, on Windows too, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')

/** Stops with a plain sentence: no stack trace reaches the person at the keyboard. */
export function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

/** Installs what package-lock.json lists, unless exactly that is installed already. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = path.join(modules, '.prongsai-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!everythingIsThere()) {
    process.stderr.write(
      'กำลังติดตั้งส่วนประกอบที่ยังขาด (ครั้งแรกใช้เวลาประมาณหนึ่งนาที) · Installing what is missing, about a minute the first time…\n',
    )
    const [command, ...args] = npm()
    const done = spawnSync(
      command,
      [...args, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: command.endsWith('.cmd'),
      },
    )
    if (done.status !== 0 || !everythingIsThere()) {
      stop(
        'ติดตั้งไม่สำเร็จ ตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วสั่งใหม่อีกครั้ง · The installation did not finish. Check the connection and run the same command again.',
      )
    }
  }
  writeFileSync(stamp, wanted)
}

/** Whether each package named in package.json is present in exactly the version named. */
function everythingIsThere() {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  )
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => {
    const file = path.join(modules, name, 'package.json')
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version
  })
}

/** How npm is called here: the one that called us, the one beside this Node, or the one on the path. */
export function npm() {
  const besides = path.dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    path.join(besides, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(besides, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find((file) => file && /npm-cli\.js$/.test(file) && existsSync(file))
  if (script) return [process.execPath, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** The Node this project is pinned to; this very Node where it is new enough and the pinned one is absent. */
export function pinnedNode() {
  const pinned = path.join(
    modules,
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return stop(
    'ไม่พบ Node 24 ที่โครงการกำหนดไว้ ลบโฟลเดอร์ node_modules แล้วสั่งใหม่ · The pinned Node 24 is missing. Delete the folder node_modules and run the command again.',
  )
}

/** A fingerprint of every file the bundle is made from: names, sizes and times of change. */
function fingerprint() {
  const sum = createHash('sha256')
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(file)
      else {
        const { size, mtimeMs } = statSync(file)
        sum.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
      }
    }
  }
  for (const folder of ['src', 'scripts', 'migrations']) walk(path.join(root, folder))
  sum.update(readFileSync(path.join(root, 'package-lock.json')))
  return sum.digest('hex')
}

/** Builds dist/ when a source file has changed since it was built. */
export function build() {
  const stamp = path.join(root, 'dist', '.built')
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const done = spawnSync(pinnedNode(), [path.join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0)
    stop('สร้างโปรแกรมไม่สำเร็จ · The build failed; what went wrong stands above.')
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

/** Runs a script under the pinned Node, hands over the terminal, and ends as it ends. */
export function become(args, { env = {} } = {}) {
  const child = spawn(pinnedNode(), args, { stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) =>
    stop(`เริ่มโปรแกรมไม่ได้ · The program could not be started: ${error.message}`),
  )
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
}

/** Runs one step of several and gives back its exit code. */
export function step(args, { env = {} } = {}) {
  const done = spawnSync(pinnedNode(), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return done.status ?? 1
}

/** The script behind a package's command, so that no shell and no .cmd file is needed to run it. */
export function commandOf(name, command = name.split('/').at(-1)) {
  const folder = path.join(modules, name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}
