// For `--import`: a machine for which Typst publishes no binary.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    if (!/typst-ts-node-compiler[-.].*(?:\.node)?$/.test(specifier)) return next(specifier, context)
    const absent = new Error(`Cannot find module '${specifier}'`)
    throw Object.assign(absent, { code: 'MODULE_NOT_FOUND' })
  },
})
