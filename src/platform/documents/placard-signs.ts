import type { PlacardFact } from '../../basics/placards.ts'

const drawn = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`

/** The signs before the promises of a placard, drawn with one line; currentColor is set where they stand. */
export const placardSigns: Readonly<Record<PlacardFact['sign'], string>> = {
  minutes: drawn('<circle cx="12" cy="12" r="9.2"/><path d="M12 6.6V12l3.6 2.4"/>'),
  nameless: drawn(
    '<circle cx="12" cy="8" r="4"/><path d="M4.4 20.4c.9-4 3.9-6 7.6-6s6.7 2 7.6 6"/><path d="M3.2 3.2l17.6 17.6"/>',
  ),
  'open-door': drawn(
    '<rect x="4.6" y="10.6" width="14.8" height="10" rx="2.2"/><path d="M8 10.6V7.2a4 4 0 0 1 7.7-1.5"/>',
  ),
  official: drawn(
    '<path d="M12 2.8l7.6 2.9v5.7c0 4.7-3.1 8.1-7.6 9.8-4.5-1.7-7.6-5.1-7.6-9.8V5.7z"/><path d="M8.5 12l2.5 2.5 4.6-4.8"/>',
  ),
}
