const plan = '/desk/:agency/:year{[0-9]+}'
const edition = '/a/:agency/:year{[0-9]+}/editions/:number{[0-9]+}'

/** The files the sheet for ITAS can be had as. */
export const itasFormats = ['csv', 'xlsx'] as const
export type ItasFormat = (typeof itasFormats)[number]

/** Papers and publications: at the desk as they stand now, in public as they were signed. */
export const publicationPatterns = {
  /** The plan as it is now, with the mark of a draft: what is published stands under /a. */
  deskPaper: `${plan}/:paper{report\\.[a-z]+}`,
  /** What was put forward, as it is printed to be signed by hand. */
  snapshotPaper: `${plan}/sign-off/:paper{report\\.[a-z]+}`,
  publish: `${plan}/publish`,
  itasSheet: `${plan}/itas`,
  itasFile: `${plan}/:paper{itas\\.[a-z]+}`,
  edition,
  editionPaper: `${edition}/:paper{report\\.[a-z]+}`,
  editionSnapshot: `${edition}/snapshot.json`,
  /** Proof of publication, by the digest of what was published. */
  proof: '/p/:digest{[0-9a-f]{64}}',
} as const
