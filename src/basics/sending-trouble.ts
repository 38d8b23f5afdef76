// Why a message does not go: what mail servers and LINE may say, as codes.

/** Why a letter did not go. */
export const mailTroubles = [
  'no-such-host',
  'unreachable',
  'too-slow',
  'certificate',
  'no-tls',
  'password-in-the-open',
  'wrong-password',
  'sender-refused',
  'recipient-refused',
  'letter-refused',
  'mail-failed',
] as const
export type MailTrouble = (typeof mailTroubles)[number]

/** Why LINE did not do it. */
export const lineTroubles = [
  'unreachable',
  'too-slow',
  'wrong-token',
  'not-a-friend',
  'quota-used',
  'too-many',
  'line-failed',
] as const
export type LineTrouble = (typeof lineTroubles)[number]
