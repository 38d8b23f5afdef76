/**
 * How a value of PostgreSQL becomes one of ours, by type number: the same on both engines. A date
 * stays the plain day it is, an instant is ISO 8601 in UTC, and a count is a number.
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: wholeNumber,
  1082: (text) => text,
  1114: (text) => instant(`${text}Z`),
  1184: instant,
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is too large to be counted exactly.`)
  return number
}

/** PostgreSQL writes "2026-11-23 10:31:35.899+00"; ISO 8601 wants a T and minutes in the offset. */
function instant(text: string): string {
  const iso = text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')
  return new Date(iso).toISOString()
}
