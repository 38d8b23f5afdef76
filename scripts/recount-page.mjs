// The page that recounts a staff survey offline, as one file: its style and script stand in it, and it may fetch nothing.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './ground.mjs'

const folder = path.join(root, 'src', 'staff-surveys', 'islands', 'offline')

/** Browsers that unpack a zip by themselves and know exact numbers. */
const browsers = ['chrome103', 'safari16.4', 'firefox113']

/** The whole page as text. */
export async function recountPage() {
  const { build, transform } = await import('esbuild')
  const css = await readFile(path.join(folder, 'recount.css'), 'utf8')
  const { code: style } = await transform(css, { loader: 'css', minify: true, target: browsers })
  const made = await build({
    absWorkingDir: root,
    entryPoints: [path.join(folder, 'recount-page.ts')],
    ...{ bundle: true, minify: true, format: 'iife', target: browsers, write: false },
    logLevel: 'warning',
  })
  const script = made.outputFiles[0].text
  const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = [
    ...["default-src 'none'", `script-src ${sha256(script)}`, `style-src ${sha256(style)}`],
    ...["base-uri 'none'", "form-action 'none'"],
  ].join('; ')
  return pageOf({ policy, style, script })
}

/** What stands between the comment and the script is put there by the site: the files themselves. */
const pageOf = ({ policy, style, script }) => `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>นับซ้ำ · Recount</title>
<style>${style}</style>
</head>
<body>
<main id="page"></main>
<noscript>หน้านี้ตรวจด้วยสคริปต์ในเครื่องของคุณเอง เปิดสคริปต์ หรือใช้ prongsai recount · This page checks with a script on your own computer. Allow it, or use prongsai recount.</noscript>
<!--FILES-->
<script>${script}</script>
</body>
</html>
`
