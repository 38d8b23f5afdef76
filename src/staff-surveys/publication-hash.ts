import { createHash } from 'node:crypto'
import type { Publication } from './publication.ts'
import { publicationText } from './publication-text.ts'

/** Names a publication by all it says, as the public record does: hex sha256 over its text. */
export const publicationHash = (publication: Publication): string =>
  createHash('sha256').update(publicationText(publication), 'utf8').digest('hex')
