/**
 * Bytes as syllables that people read aloud and compare: sixteen consonants, none of which looks or sounds like
 * another, in sixteen rhymes without any tone mark. Alike in Node and in a browser.
 */
const consonants = [...'กขงจดทนบพมยรวสหอ']
/** Where "_" stands the consonant does. */
const rhymes = [
  ...['_า', '_ีบ', '_ูน', 'เ_ง', 'แ_น', 'โ_ม', '_อง', '_ัน'],
  ...['_ิน', '_ุก', 'เ_า', '_าด', 'เ_ือ', '_าย', '_อบ', '_ัว'],
]

/** The syllable of each byte, from 0 to 255. */
export const syllables: readonly string[] = consonants.flatMap((consonant) =>
  rhymes.map((rhyme) => rhyme.replace('_', consonant)),
)

const spoken = (bytes: Uint8Array) => [...bytes].map((byte) => syllables[byte] ?? '').join('-')

/** The first so many bytes of a hex fingerprint as syllables, with hyphens between. */
export const fingerprintSyllables = (hex: string, count: number): string =>
  spoken(
    Uint8Array.from((hex.match(/[0-9a-f]{2}/g) ?? []).slice(0, count), (two) =>
      Number.parseInt(two, 16),
    ),
  )

/** A new passphrase of ten random syllables (80 bits), with hyphens between. */
export const newPassphrase = (): string => spoken(crypto.getRandomValues(new Uint8Array(10)))
