import type { Language } from '../basics/bilingual.ts'
import { instantText } from '../basics/instant-text.ts'
import type { BrowserName } from './browser-name.ts'

const th = {
  moment: (instant: string) => instantText('th', instant),
  browser: ({ browser, system }: BrowserName) =>
    browser === null && system === null
      ? 'เบราว์เซอร์ที่ไม่รู้จัก'
      : [browser ?? 'เบราว์เซอร์', system].filter(Boolean).join(' บน '),
  title: 'บัญชีของฉัน',
  signInNameIs: (name: string) => `ชื่อผู้ใช้ ${name}`,
  back: 'กลับไปบัญชีของฉัน',
  currentPassword: 'รหัสผ่านปัจจุบัน',
  whyPassword: 'ถามเพื่อให้แน่ใจว่าเป็นคุณ ไม่ใช่คนที่พบเครื่องเปิดทิ้งไว้',

  password: 'รหัสผ่าน',
  passwordMore: 'เปลี่ยนแล้ว เครื่องอื่นทุกเครื่องต้องเข้าสู่ระบบใหม่',
  changePassword: 'เปลี่ยนรหัสผ่าน',

  secondFactor: 'รหัสจากโทรศัพท์',
  secondFactorMore:
    'เมื่อเปิดใช้ การเข้าสู่ระบบจะถามเลข 6 หลักจากแอปยืนยันตัวตน เช่น Google Authenticator หรือ Microsoft Authenticator คนที่รู้รหัสผ่านอย่างเดียวจะเข้าไม่ได้',
  isOn: 'เปิดใช้อยู่',
  isOff: 'ยังไม่เปิดใช้',
  turnOn: 'เปิดใช้รหัสจากโทรศัพท์',
  manage: 'จัดการรหัสจากโทรศัพท์',
  beginSecondFactor: 'เริ่มตั้งค่า',
  scanTitle: 'สแกนด้วยแอปยืนยันตัวตน',
  scan: 'เปิดแอปในโทรศัพท์ เลือกเพิ่มบัญชี แล้วสแกนภาพนี้',
  onThisPhone: 'เปิดหน้านี้อยู่บนโทรศัพท์เครื่องเดียวกัน',
  openInApp: 'เพิ่มลงในแอปบนเครื่องนี้',
  factorOn: 'เปิดใช้อยู่: เข้าสู่ระบบครั้งใดต้องใส่รหัสผ่านแล้วตามด้วยรหัสจากโทรศัพท์',
  qrAlt: 'คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน มีรหัสตัวอักษรอยู่ด้านล่าง',
  keyTitle: 'หรือพิมพ์รหัสนี้ในแอป',
  confirmTitle: 'แล้วใส่เลขที่แอปแสดง',
  confirmCode: 'เลข 6 หลัก',
  confirm: 'เปิดใช้',
  newBackupCodes: 'ทำรหัสสำรองใหม่',
  turnOff: 'เลิกใช้รหัสจากโทรศัพท์',
  backupTitle: 'รหัสสำรองแทนโทรศัพท์',
  backupMore: 'ใช้เมื่อไม่มีโทรศัพท์อยู่กับตัว: หลังใส่รหัสผ่านแล้ว ใส่รหัสหนึ่งในนี้แทนเลขจากโทรศัพท์ แต่ละรหัสใช้ได้ครั้งเดียว',

  passkeys: 'พาสคีย์',
  passkeysMore: 'เข้าสู่ระบบด้วยลายนิ้วมือ ใบหน้า หรือรหัสของเครื่อง โดยไม่ต้องพิมพ์รหัสผ่าน',
  noPasskeys: 'ยังไม่มีพาสคีย์',
  addPasskey: 'เพิ่มพาสคีย์ของเครื่องนี้',
  passkeyAdded: (when: string) => `เพิ่มเมื่อ ${when}`,
  passkeyAddFailed: 'เพิ่มพาสคีย์ไม่สำเร็จ ลองอีกครั้ง',
  passkeyStale: 'เพื่อความปลอดภัย ออกจากระบบแล้วเข้าสู่ระบบใหม่ก่อนเพิ่มพาสคีย์ (ภายใน 30 นาทีหลังเข้า)',
  remove: 'ลบ',

  recoveryCodes: 'รหัสกู้คืน',
  recoveryMore: 'กระดาษหนึ่งแผ่นเก็บในที่ปลอดภัย ใช้ตั้งรหัสผ่านใหม่เมื่อลืม โดยไม่ต้องรอผู้ดูแล แต่ละรหัสใช้ได้ครั้งเดียว',
  recoveryLeft: (count: number) => (count === 0 ? 'ยังไม่มีรหัสกู้คืน' : `เหลือ ${count} รหัส`),
  makeRecoveryCodes: 'ทำรหัสกู้คืนและพิมพ์',
  recoveryEndsOld: 'ทำใหม่แล้ว รหัสบนกระดาษแผ่นเก่าจะใช้ไม่ได้',

  codesOf: (name: string, signInName: string) => `${name} (${signInName})`,
  codesMade: (when: string) => `ทำเมื่อ ${when}`,
  codesOnce: 'หน้านี้แสดงครั้งเดียว พิมพ์หรือจดไว้เดี๋ยวนี้ แล้วเก็บในที่ที่คนอื่นไม่เห็น ระบบแสดงซ้ำให้ไม่ได้',
  codesKept: 'พิมพ์หรือจดแล้ว',

  sessions: 'เครื่องที่เข้าสู่ระบบอยู่',
  since: (when: string) => `ตั้งแต่ ${when}`,
  thisOne: 'เครื่องนี้',
  endSession: 'ให้ออกจากระบบ',
  endOthers: 'ให้เครื่องอื่นทุกเครื่องออกจากระบบ',
  sessionsMore: 'ไม่ใช้เกิน 2 ชั่วโมง หรือครบ 12 ชั่วโมง ต้องเข้าสู่ระบบใหม่',

  accounts: 'บัญชีที่เชื่อมไว้',
  accountsMore: 'เข้าสู่ระบบด้วยบัญชีของผู้ให้บริการแทนการพิมพ์รหัสผ่าน',
  link: (name: string) => `เชื่อมบัญชี ${name}`,
  unlink: 'เลิกเชื่อม',
  linkedSince: (when: string) => `เชื่อมเมื่อ ${when}`,
  linkTitle: (name: string) => `เชื่อมบัญชี ${name}`,
  linkMore: (name: string) => `ขั้นต่อไปคุณจะไปที่ ${name} เพื่อยืนยันว่าเป็นคุณ แล้วกลับมาที่บัญชีของฉัน`,
  goOn: 'ไปต่อ',
  leavingTitle: (name: string) => `กำลังพาไปที่ ${name}`,
  leaving: 'ถ้าหน้าไม่เปลี่ยนเอง กดลิงก์นี้',

  email: 'อีเมล',
  emailMore: 'ไม่บังคับ ใช้ส่งลิงก์เข้าใช้งานและลิงก์ตั้งรหัสผ่านใหม่ถึงคุณเท่านั้น',
  emailHint: 'เช่น somjai@example.go.th',
  noEmail: 'ไม่ได้ให้อีเมลไว้',
  giveEmail: 'ให้อีเมล',
  changeEmail: 'เปลี่ยนหรือลบอีเมล',
  removeEmail: 'ลบอีเมลของฉัน',

  language: 'ภาษา',
  languageMore: 'ภาษาของหน้าแรกหลังเข้าสู่ระบบ และของข้อความที่ส่งถึงคุณ',
  save: 'บันทึก',
  languages: { th: 'ไทย', en: 'English' } satisfies Record<Language, string>,
  notifications: 'การแจ้งเตือน',
  notificationsMore: 'เรื่องที่ระบบแจ้งคุณ ถึงหรือไม่ และจะให้แจ้งอย่างไร',
  toNotifications: 'ดูและตั้งการแจ้งเตือน',
  calendar: 'ปฏิทินกำหนดเวลา',
  calendarMore: 'ให้แอปปฏิทินแสดงวันครบกำหนด ด้วยลิงก์ส่วนตัว',
  toCalendar: 'ลิงก์ปฏิทินของฉัน',
}

const en: typeof th = {
  moment: (instant) => instantText('en', instant),
  browser: ({ browser, system }) =>
    browser === null && system === null
      ? 'A browser we do not know'
      : [browser ?? 'A browser', system].filter(Boolean).join(' on '),
  title: 'My account',
  signInNameIs: (name) => `Sign-in name ${name}`,
  back: 'Back to my account',
  currentPassword: 'Present password',
  whyPassword: 'To be sure that it is you, and not somebody who found the browser open',

  password: 'Password',
  passwordMore: 'After a change every other device must sign in again.',
  changePassword: 'Change the password',

  secondFactor: 'Codes from your phone',
  secondFactorMore:
    'When on, signing in asks for six digits from an authenticator app such as Google Authenticator or Microsoft Authenticator: a password alone lets nobody in.',
  isOn: 'On',
  isOff: 'Not on',
  turnOn: 'Turn on codes from your phone',
  manage: 'Manage codes from your phone',
  beginSecondFactor: 'Begin',
  scanTitle: 'Scan with the authenticator app',
  scan: 'Open the app on your phone, choose to add an account, and scan this picture.',
  onThisPhone: 'This page is open on that very phone?',
  openInApp: 'Add it to the app on this device',
  factorOn: 'It is on: every sign-in asks for the password and then for the code of the phone.',
  qrAlt: 'QR code for the authenticator app; its key stands below as text',
  keyTitle: 'Or type this key into the app',
  confirmTitle: 'Then enter what the app shows',
  confirmCode: 'Six digits',
  confirm: 'Turn on',
  newBackupCodes: 'Make new backup codes',
  turnOff: 'Turn off codes from your phone',
  backupTitle: 'Backup codes in place of the phone',
  backupMore:
    'For when the phone is not with you: after the password, enter one of these instead of the digits. Each works once.',

  passkeys: 'Passkeys',
  passkeysMore: 'Sign in by fingerprint, face or the lock of your device, without a password.',
  noPasskeys: 'No passkey yet',
  addPasskey: 'Add a passkey of this device',
  passkeyAdded: (when) => `Added ${when}`,
  passkeyAddFailed: 'The passkey was not added. Try again.',
  passkeyStale:
    'For safety, sign out and in again before adding a passkey (within 30 minutes of signing in).',
  remove: 'Remove',

  recoveryCodes: 'Recovery codes',
  recoveryMore:
    'A sheet of paper kept safe: a code sets a new password when you have forgotten yours, without waiting for the administrator. Each works once.',
  recoveryLeft: (count) => (count === 0 ? 'No recovery codes yet' : `${count} left`),
  makeRecoveryCodes: 'Make recovery codes to print',
  recoveryEndsOld: 'New codes end those on the old sheet.',

  codesOf: (name, signInName) => `${name} (${signInName})`,
  codesMade: (when) => `Made ${when}`,
  codesOnce:
    'This page is shown once. Print or copy it now and keep it where nobody else sees it: the codes cannot be shown again.',
  codesKept: 'I have printed them',

  sessions: 'Where you are signed in',
  since: (when) => `since ${when}`,
  thisOne: 'this device',
  endSession: 'Sign out there',
  endOthers: 'Sign out everywhere else',
  sessionsMore:
    'A device signs in again after 2 hours without use, and after 12 hours in any case.',

  accounts: 'Linked accounts',
  accountsMore: 'Sign in with an account of a provider instead of the password.',
  link: (name) => `Link ${name}`,
  unlink: 'Unlink',
  linkedSince: (when) => `Linked ${when}`,
  linkTitle: (name) => `Link an account at ${name}`,
  linkMore: (name) => `Next you go to ${name} to show that it is you, and come back to My account.`,
  goOn: 'Go on',
  leavingTitle: (name) => `On the way to ${name}`,
  leaving: 'If the page does not change by itself, follow this link',

  email: 'E-mail',
  emailMore:
    'Not needed. It is used for one thing alone: sending you links to come in by and links for a new password.',
  emailHint: 'Such as somjai@example.go.th',
  noEmail: 'No e-mail given',
  giveEmail: 'Give an e-mail',
  changeEmail: 'Change or remove the e-mail',
  removeEmail: 'Remove my e-mail',

  language: 'Language',
  languageMore: 'Of the first page after signing in, and of messages sent to you',
  save: 'Save',
  languages: { th: 'ไทย', en: 'English' },
  notifications: 'Notifications',
  notificationsMore: 'What you were told, whether it reached you, and how to be told',
  toNotifications: 'See and set notifications',
  calendar: 'Calendar of deadlines',
  calendarMore: 'Have a calendar program show deadlines, by a private address',
  toCalendar: 'My calendar’s address',
}

/** Every sentence of one's own account, in both languages; Thai is the source. */
export const ownAccountWords: Readonly<Record<Language, typeof th>> = { th, en }
