import { maxCells } from './limits.ts'
import { stop } from './refused.ts'

/** Our own export is six levels deep; far deeper nesting was made to exhaust whoever walks it. */
const maxNesting = 100

/** Whether a text begins as JSON of an object or a list does. */
export const looksLikeJson = (text: string) => /^\s*(?:\{\s*["}]|\[\s*[\]{["])/.test(text)

/** The value of a JSON text; what it means is for the importer to say. */
export function readJson(text: string): unknown {
  refuseEndless(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return stop('json-broken')
  }
}

/** Every value but the first stands after a comma or opens a list or an object; each costs more than its bytes. */
function refuseEndless(text: string): void {
  let depth = 0
  let values = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign === '\\') at++
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === ',') values++
    else if (sign === '{' || sign === '[') {
      values++
      if (++depth > maxNesting) stop('json-broken')
    } else if (sign === '}' || sign === ']') depth--
    if (values > maxCells) stop('too-many-cells', { limit: maxCells })
  }
}
