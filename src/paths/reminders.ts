import { query } from '../basics/query.ts'

const chase = '/desk/:agency/:year{[0-9]+}/chase'

/** What people are told of what is due, their calendars, and an officer's way to those who are late. */
export const reminderPatterns = {
  chase,
  chaseSlips: `${chase}/slips`,
  ownNotifications: '/me/notifications',
  ownCalendar: '/me/calendar',
  /** Posted to by LINE, which signs what it sends. */
  lineWebhook: '/line/webhook',
  /** Read by calendars, which sign in nowhere: whoever has the token may read. */
  calendarFile: '/calendar/:token{[A-Za-z0-9_-]+\\.ics}',
} as const

type Names = Readonly<Record<string, string | number>>

/** Their addresses, filled in as the site fills in all others. */
export const reminderPaths = (
  at: (name: keyof typeof reminderPatterns, names?: Names) => string,
) => ({
  chase: (agency: string, year: number) => at('chase', { agency, year }),
  chaseSlips: (agency: string, year: number, look: { unit?: string } = {}) =>
    at('chaseSlips', { agency, year }) + query(look),
  ownNotifications: () => at('ownNotifications'),
  ownCalendar: () => at('ownCalendar'),
  calendarFile: (token: string) => at('calendarFile', { token: `${token}.ics` }),
})
