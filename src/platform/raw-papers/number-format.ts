/** A number of a sheet as its cell shows it, as far as a plan needs: digits, percentages, dates. */
export function shown(value: number, format: string, epoch1904 = false): string {
  // Excel allows 255 signs; a longer format is none of its own.
  if (format.length > 255) return plain(value)
  const section = sectionFor(value, format)
  const bare = withoutQuotes(section)
  if (/[dmyhsb]/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+|ss?/gi, ''))) {
    return shownDate(value, section, bare, epoch1904)
  }
  if (!/[0#?]/.test(bare) || /[eE][+-]|\//.test(bare)) return plain(value)
  return shownNumber(value, section, format.includes(';'))
}

/** Formats of Excel that are known by number alone; 59 to 81 are those of a Thai Excel. */
export const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  59: 't0',
  60: 't0.00',
  61: 't#,##0',
  62: 't#,##0.00',
  67: 't0%',
  68: 't0.00%',
  71: 't[$-107041E]d/m/yyyy',
  72: 't[$-107041E]d-mmm-yy',
  73: 't[$-107041E]d-mmm',
  74: 't[$-107041E]mmm-yy',
  75: 'th:mm',
  76: 'th:mm:ss',
  77: 't[$-107041E]d/m/yyyy h:mm',
  81: '[$-107041E]d/m/yyyy',
}

/** Fifteen digits are what Excel keeps; more would show the dust of binary fractions. */
const plain = (value: number) => String(Number(value.toPrecision(15)))

/** Positive; negative; zero. A section that shows nothing hides a value that is there, so it is not obeyed. */
function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? []
  const wanted = value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0]
  return wanted ?? sections[0] ?? ''
}

/** The signs that mean something, without literal text, padding, colours and conditions. */
const withoutQuotes = (section: string) =>
  section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, '')

function shownNumber(value: number, section: string, hasSections: boolean): string {
  const isThai = /^t[0#?]/i.test(withoutQuotes(section)) || /\[\$-D/i.test(section)
  const body = section.replace(/^t(?=[0#?])/i, '').replace(/\[[^\]]*\]|_.|\*./g, '')
  const mask = /[0#?](?:[0#?,.]|(?<=[0#?]) (?=[0#?]))*/.exec(withoutLiterals(body))
  const digits = mask?.[0] ?? '0'
  const scaled = withoutQuotes(section).includes('%') ? value * 100 : value
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const least = fraction.replaceAll('#', '').length
  const fixed = Math.abs(Number(scaled.toPrecision(15))).toFixed(Math.min(fraction.length, 20))
  const [wholePart = '0', fractionPart = ''] = fixed.split('.')
  let text = wholePart.padStart(whole.replaceAll('#', '').length, '0')
  if (/[0#?],[0#?]/.test(digits)) text = text.replace(/\B(?=(\d{3})+$)/g, ',')
  const decimals = fractionPart.slice(0, least) + fractionPart.slice(least).replace(/0+$/, '')
  if (decimals !== '') text += `.${decimals}`
  const sign = value < 0 && !(hasSections && section !== '') ? '-' : ''
  const at = mask?.index ?? 0
  const around = [body.slice(0, at), body.slice(at + digits.length)].map(literal)
  const all = sign + around[0] + text + around[1]
  return (isThai ? inThaiDigits(all) : all).trim()
}

/** Literal text blanked out to the same length, so that a mask is found where it stands. */
const withoutLiterals = (body: string) =>
  body.replace(/"[^"]*"|\\./g, (all) => ' '.repeat(all.length))

const literal = (text: string) =>
  text.replace(/"([^"]*)"|\\(.)|[#?0]/g, (_all, quoted, escaped) => quoted ?? escaped ?? '')

const inThaiDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

const months =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
    ' ',
  )

/** A Thai calendar's date in Thai words with its Buddhist year; any other as ISO. */
function shownDate(value: number, section: string, bare: string, epoch1904: boolean): string {
  const days = epoch1904 ? value + 1462 : value
  // Excel believes in a 29 February 1900, so days before March 1900 are one further.
  const date = new Date(Math.round((days - (days < 60 ? 25568 : 25569)) * 86_400_000))
  if (Number.isNaN(date.getTime()) || value < 0) return plain(value)
  const iso = date.toISOString()
  const hasDay = /d/i.test(bare)
  const hasYear = /[yb]/i.test(bare)
  const time = /h/i.test(bare) || (/s/i.test(bare) && !hasYear) ? iso.slice(11, 16) : ''
  if (!hasDay && !hasYear && !/m{3}/i.test(bare))
    return time === '' ? plain(value) : iso.slice(11, 19)
  const isBuddhist = /\[\$-[0-9a-f]{0,3}07[0-9a-f]{4}\]/i.test(section) || /b/i.test(bare)
  if (!isBuddhist) return `${hasDay ? iso.slice(0, 10) : iso.slice(0, 7)} ${time}`.trim()
  const words = [
    hasDay ? String(date.getUTCDate()) : '',
    months[date.getUTCMonth()] ?? '',
    hasYear ? String(date.getUTCFullYear() + 543) : '',
    time,
  ]
  const text = words.filter((word) => word !== '').join(' ')
  return /^t/i.test(section) || /\[\$-D/i.test(section) ? inThaiDigits(text) : text
}
