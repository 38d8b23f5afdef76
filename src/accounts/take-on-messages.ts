import type { Language } from '../basics/bilingual.ts'
import type { TakeOnRefusal } from './take-on.ts'

const th = {
  haveAccount: 'มีบัญชีในโปร่งใสอยู่แล้ว',
  haveAccountMore: 'ใช้บัญชีเดิมได้ ไม่ต้องมีชื่อผู้ใช้สองชื่อ เข้าสู่ระบบแล้วจะกลับมาที่ลิงก์นี้เพื่อรับหน้าที่',
  signIn: 'เข้าสู่ระบบด้วยบัญชีเดิม',
  takeOnTitle: (name: string) => `รับหน้าที่นี้ในชื่อ ${name}`,
  takeOnMore: (waiting: string) =>
    `ลิงก์นี้ออกให้ “${waiting}” ถ้าเป็นคุณ หน้าที่ข้างล่างจะเพิ่มในบัญชีที่คุณเข้าสู่ระบบอยู่ หน้าที่เดิมยังอยู่ครบ ลิงก์นี้ใช้ได้ครั้งเดียว`,
  takeOn: (name: string) => `รับในชื่อ ${name}`,
  orNew: (waiting: string) => `หรือตั้งชื่อผู้ใช้ใหม่ให้ ${waiting}`,
  nation: 'ทั้งประเทศ',
  installation: 'ทั้งระบบ',
  district: (name: string) => `อำเภอ${name}`,
  province: (name: string) => `จังหวัด${name}`,
  refused: {
    'no-account': 'เข้าสู่ระบบด้วยบัญชีของคุณก่อน แล้วเปิดลิงก์นี้อีกครั้ง',
    'not-empty':
      'ผู้ที่ลิงก์นี้ออกให้มีบัญชีหรือบันทึกงานไว้แล้ว จึงรวมเข้ากับบัญชีของคุณไม่ได้ ให้ผู้ดูแลของหน่วยงานเพิ่มคุณใหม่แล้วออกลิงก์ใหม่',
  } satisfies Partial<Record<TakeOnRefusal['code'], string>>,
}

const en: typeof th = {
  haveAccount: 'I have an account already',
  haveAccountMore:
    'Use the account you have: one sign-in name is enough. After signing in you come back to this link to take the work on.',
  signIn: 'Sign in with my account',
  takeOnTitle: (name) => `Take this on as ${name}`,
  takeOnMore: (waiting) =>
    `This link was made for “${waiting}”. If that is you, the roles below are added to the account you are signed in with. The roles you have stay. The link works once.`,
  takeOn: (name) => `Take on as ${name}`,
  orNew: (waiting) => `Or choose a new sign-in name for ${waiting}`,
  nation: 'The whole nation',
  installation: 'The whole installation',
  district: (name) => `District ${name}`,
  province: (name) => `Province ${name}`,
  refused: {
    'no-account': 'Sign in with your own account first, and open this link again',
    'not-empty':
      'Whoever this link was made for has an account or has recorded work already, so the two cannot be made one. Ask the agency’s administrator to add you anew and give you a new link.',
  },
}

/** Every sentence of taking roles on with an account one has, and of what a role is over. */
export const takeOnWords: Readonly<Record<Language, typeof th>> = { th, en }
