/** A browser and what it runs on, as people call them; null for what we do not know. */
export interface BrowserName {
  readonly browser: string | null
  readonly system: string | null
}

// The first that matches is it: Edge and Samsung Internet call themselves Chrome too, and all call themselves Safari.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bLine\//i, 'LINE'],
  [/\bFBAN|\bFBAV/, 'Facebook'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** Reads what a browser calls itself. */
export function browserName(userAgent: string): BrowserName {
  const called = (known: typeof browsers) =>
    known.find(([sign]) => sign.test(userAgent))?.[1] ?? null
  return { browser: called(browsers), system: called(systems) }
}
