import type { Language } from '../basics/bilingual.ts'

const th = {
  'not-linked':
    'บัญชีนี้ยังไม่ได้เชื่อมกับผู้ใช้คนใด เข้าสู่ระบบด้วยรหัสผ่านก่อน แล้วเชื่อมในหน้า “บัญชีของฉัน” ครั้งเดียว จากนั้นจะเข้าด้วยบัญชีนี้ได้',
  silent: 'ผู้ให้บริการไม่ตอบ ลองใหม่ภายหลัง หรือเข้าสู่ระบบด้วยรหัสผ่านตามปกติ',
  declined: 'ยังไม่ได้ยืนยันที่ผู้ให้บริการ จึงยังไม่ได้เข้าสู่ระบบ ลองใหม่ได้',
  'of-another': 'บัญชีนี้เชื่อมกับผู้ใช้คนอื่นแล้ว',
  broken: 'การเข้าผ่านผู้ให้บริการไม่สมบูรณ์หรือนานเกินไป เริ่มใหม่จากปุ่มบนหน้านี้',
}

/** Why a provider could not sign somebody in, or an account could not be linked. */
export type ProviderTrouble = keyof typeof th

const en: typeof th = {
  'not-linked':
    'This account is not linked to anybody here. Sign in with your password first and link it once in “My account”; after that you can sign in with it.',
  silent: 'The provider does not answer. Try later, or sign in with your password as usual.',
  declined: 'The provider did not confirm, so you are not signed in. You may try again.',
  'of-another': 'This account is linked to another person already.',
  broken: 'The way through the provider broke off or took too long. Begin again on this page.',
}

const sentences: Readonly<Record<Language, typeof th>> = { th, en }

/** The library's codes, by what they mean to people; every other one is a broken flow. */
const meanings: Readonly<Record<string, ProviderTrouble>> = {
  signup_disabled: 'not-linked',
  account_not_linked: 'not-linked',
  access_denied: 'declined',
  account_already_linked_to_different_user: 'of-another',
  silent: 'silent',
}

/** Why signing in through a provider did not work, from the code in the address. */
export const providerTrouble = (language: Language, code: string): string =>
  sentences[language][Object.hasOwn(meanings, code) ? (meanings[code] ?? 'broken') : 'broken']
