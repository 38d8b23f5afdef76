import { lineTroubles, mailTroubles } from '../basics/sending-trouble.ts'

/** What can be wrong with a setting as typed. */
export type WrongCode =
  | 'host-malformed'
  | 'port-malformed'
  | 'choice-unknown'
  | 'text-too-long'
  | 'sender-malformed'
  | 'sender-missing'
  | 'password-in-the-open'
  | 'origin-malformed'
  | 'days-malformed'
  | 'recipient-malformed'
  | 'line-id-malformed'
  | 'line-account-malformed'
  | 'provider-id-malformed'
  | 'provider-name-missing'
  | 'discovery-malformed'
  | 'client-id-missing'
  | 'client-secret-missing'

/** Why a try of a setting failed: what mail, LINE, an asked address or a sealed secret may say. */
export const testTroubles = [
  'not-set-up',
  'wrong-key',
  'not-sealed',
  ...mailTroubles,
  ...lineTroubles,
  'not-json',
  'answered-no',
  'sent-elsewhere',
  'too-large',
  'not-ours',
  'issuer-differs',
  'endpoint-missing',
] as const
export type TestTrouble = (typeof testTroubles)[number]
