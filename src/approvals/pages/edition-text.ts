import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { evidenceWords } from '../../evidence/messages.ts'
import { pathsIn } from '../../paths.ts'
import { type Edition, type SignedBy, signedBy } from '../edition.ts'
import { editionWords } from '../edition-messages.ts'
import type { SnapshotProof } from '../snapshot.ts'

/**
 * A piece of public evidence as a paper prints it: what it is, its day, where it was made known, and where to
 * see it: the page's address, and that of each file whole, as `addressOf` makes it of the piece and the hash.
 */
export function proofText(
  language: Language,
  proof: SnapshotProof,
  addressOf: (evidenceId: string, sha256: string) => string,
): string {
  const { kinds, channels } = evidenceWords[language]
  const head = proof.title || kinds[proof.kind]
  const known = proof.channel ? ` (${channels[proof.channel]})` : ''
  const day = proof.date ? ` ${dayText(language, proof.date, true)}` : ''
  const files = proof.files.map(({ sha256 }) => addressOf(proof.id, sha256))
  return [`${head}${known}${day}`, ...(proof.url ? [proof.url] : []), ...files].join(' ')
}

/** How papers of an agency say a piece of evidence, its files by their public addresses at `origin`. */
export const proofSaid =
  (language: Language, agencyCode: string, origin: string) => (proof: SnapshotProof) =>
    proofText(
      language,
      proof,
      (id, sha256) => `${origin}${pathsIn('th').publicEvidenceFile(agencyCode, id, sha256)}`,
    )

/** The post somebody signed in, and that of whoever left the signature to them. */
export const signedAs = (language: Language, { post, instead }: SignedBy): string =>
  [post, instead && editionWords[language].signedFor(instead)].filter(Boolean).join(' ')

/** Who signed an edition, in which post and when, in one line. */
export function approvalText(
  language: Language,
  edition: Pick<Edition, 'approval' | 'delegation'>,
): string {
  const words = editionWords[language]
  const signed = signedBy(edition)
  const { name, orderNo, at } = signed
  const when =
    'day' in at
      ? `${dayText(language, at.day as PlainDate)} (${words.onPaper})`
      : instantText(language, at.instant)
  return `${words.approvedBy(name, signedAs(language, signed), when)}${orderNo ? words.underOrder(orderNo) : ''}`
}

/** The lines at the end of a published paper: who approved it, its fingerprint, and where to check it. */
export const closingLines = (
  language: Language,
  edition: Edition,
  address: string,
): readonly string[] => [
  `${editionWords[language].edition(edition.publication.number)} · ${approvalText(language, edition)}`,
  editionWords[language].fingerprint(edition.publication.digest),
  editionWords[language].checkAt(address),
]
