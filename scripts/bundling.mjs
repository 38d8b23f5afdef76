// How our TypeScript becomes JavaScript for the pinned Node: the program and the bench alike.
import { readFile } from 'node:fs/promises'
import { root } from './ground.mjs'

/** The browsers our pages are written for. */
export const browsers = ['chrome64', 'safari12', 'firefox67']

/** Options of esbuild for the script of a survey: it runs in every web view of Android 8, and asks nothing of the page. */
export const forOldBrowsers = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2017',
  logLevel: 'warning',
}

/** A style sheet as browsers fetch it: without comments and room between its words. */
export async function minifiedCss(file) {
  // Fetched when it is needed: whoever names these options may have to install packages first.
  const { transform } = await import('esbuild')
  const css = await readFile(file, 'utf8')
  return (await transform(css, { loader: 'css', minify: true, target: browsers })).code
}

const styleSheets = {
  name: 'style sheets',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await minifiedCss(path),
      loader: 'text',
    }))
  },
}

/** Options of esbuild that do not depend on what is bundled. Packages stay outside. */
export const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  loader: { '.svg': 'text' },
  plugins: [styleSheets],
  sourcemap: true,
  logLevel: 'warning',
}
