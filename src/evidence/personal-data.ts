// What looks like personal data in words that may be published: told as a warning, never taken out by itself.

/** Something that looks like it, as it stands there with most of it covered. */
export interface PersonalData {
  readonly kind: 'citizen-id' | 'phone' | 'e-mail'
  readonly shown: string
}

/** Everything in a text that looks like a citizen's number, a telephone number or an e-mail, each once. */
export function personalDataIn(text: string): readonly PersonalData[] {
  const words = text.replaceAll(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  const ids = found(words, /(?<![\d-])\d(?:[ -]?\d){12}(?![\d-])/g).filter((each) =>
    isCitizenId(digitsOf(each)),
  )
  const without = ids.reduce((rest, id) => rest.replaceAll(id, ' '), words)
  const phones = found(without, /(?<![\d-])(?:\+66|0)[ -]?\d(?:[ -]?\d){7,8}(?![\d-])/g)
  const mails = found(words, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)
  return [
    ...ids.map((each) => ({ kind: 'citizen-id' as const, shown: covered(each) })),
    ...phones.map((each) => ({ kind: 'phone' as const, shown: covered(each) })),
    ...mails.map((each) => ({ kind: 'e-mail' as const, shown: covered(each) })),
  ]
}

/**
 * Whether thirteen digits are a citizen's number: the last is 11 less the weighted sum of the others, modulo 11.
 *
 * @source กรมการปกครอง: เลขประจำตัวประชาชน 13 หลัก, its check digit (unverified against the regulation)
 */
export function isCitizenId(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const sum = [...digits.slice(0, 12)].reduce(
    (all, digit, at) => all + Number(digit) * (13 - at),
    0,
  )
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}

const found = (text: string, shape: RegExp) => [
  ...new Set([...text.matchAll(shape)].map(([each]) => each)),
]
const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

/** The first two and the last two signs stay, so that it can be found again. */
const covered = (text: string) => `${text.slice(0, 2)}…${text.slice(-2)}`
