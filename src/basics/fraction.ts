/** An exact number: costs in points are thirds and sevenths, which no decimal holds. */
export interface Fraction {
  readonly over: bigint
  /** Always above zero, with nothing left to cancel. */
  readonly under: bigint
}

/** The fraction of two whole numbers. */
export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(under)]
  if (bottom === 0n) throw new RangeError('Nothing is divided by zero.')
  const common = divisorOf(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom)
  const sign = bottom < 0n ? -1n : 1n
  return { over: (sign * top) / common, under: (sign * bottom) / common }
}

export const zero = fraction(0)

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)

export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under)

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.over, a.under * b.under)

export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under, a.under * b.over)

export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero)

/** The mean of several; throws for none, of which there is no mean. */
export const meanOf = (all: readonly Fraction[]): Fraction =>
  times(sumOf(all), fraction(1, all.length))

/** Below zero where the first is the smaller, zero where they are the same. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** To two decimals, halves away from zero: "1.23". */
export function toTwoDecimals({ over, under }: Fraction): string {
  const size = over < 0n ? -over : over
  const hundredths = (size * 200n + under) / (under * 2n)
  const sign = over < 0n && hundredths > 0n ? '-' : ''
  return `${sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b)
}
