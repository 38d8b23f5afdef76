// How our TypeScript becomes JavaScript for the pinned Node: the program and the bench alike.
import { root } from './ground.mjs'

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
  loader: { '.css': 'text', '.svg': 'text' },
  sourcemap: true,
  logLevel: 'warning',
}
