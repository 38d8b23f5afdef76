import type { Language } from '../basics/bilingual.ts'
import { instantText } from '../basics/instant-text.ts'
import type { Group, Purpose, SettingName } from './setting.ts'

const th = {
  title: 'ตั้งค่าระบบ',
  lead: 'สำหรับผู้ดูแลการติดตั้ง ตั้งทีละเรื่อง แล้วกดปุ่มทดสอบในหน้านั้นได้ทันที',
  registry: {
    title: 'ทะเบียนองค์กรปกครองส่วนท้องถิ่น',
    more: 'รับไฟล์ CSV ของกรมส่งเสริมการปกครองท้องถิ่น: รหัส ชื่อ อำเภอ และจังหวัด',
  },
  record: {
    title: 'บันทึกการทำงานของระบบ',
    more: 'ใครเปลี่ยนการตั้งค่า นำเข้าทะเบียน สำรองข้อมูล หรือเข้าสู่ระบบเมื่อใด',
  },
  groups: {
    mail: { title: 'อีเมล', more: 'เครื่องแม่ข่าย SMTP ที่ใช้ส่งลิงก์เข้าใช้งาน' },
    line: { title: 'LINE', more: 'บัญชีทางการที่ใช้ส่งข้อความถึงเจ้าหน้าที่' },
    'sign-in': { title: 'เข้าสู่ระบบด้วยผู้ให้บริการอื่น', more: 'OpenID Connect เช่น ThaiD หรือระบบของจังหวัด' },
    address: { title: 'ที่อยู่สาธารณะ', more: 'ชื่อที่คนอื่นใช้เปิดเว็บไซต์นี้ผ่าน TLS' },
    papers: { title: 'เอกสาร', more: 'เลขไทยหรืออารบิก และฟอนต์ของไฟล์ Word ที่หน่วยงานใช้จนกว่าจะตั้งเอง' },
    retention: { title: 'ระยะเวลาเก็บ', more: 'ลบสิ่งที่ไม่ต้องใช้แล้วเมื่อครบกำหนด' },
  } satisfies Record<Group, { title: string; more: string }>,
  states: {
    set: 'ตั้งแล้ว',
    'not-set': 'ยังไม่ได้ตั้ง',
    environment: 'ตั้งโดยตัวแปรสภาพแวดล้อม',
    usual: 'ใช้ค่าปกติ',
    unreadable: 'เปิดค่าลับไม่ได้',
  },
  labels: {
    'mail.host': { label: 'เครื่องแม่ข่าย SMTP', hint: 'เช่น smtp.example.go.th เว้นว่างเมื่อไม่ส่งอีเมล' },
    'mail.port': { label: 'พอร์ต', hint: 'ปกติ 587 หรือ 465' },
    'mail.security': { label: 'การเข้ารหัส', hint: '' },
    'mail.user': { label: 'ชื่อผู้ใช้ของเครื่องแม่ข่าย', hint: 'เว้นว่างถ้าเครื่องแม่ข่ายไม่ถาม' },
    'mail.password': { label: 'รหัสผ่านของเครื่องแม่ข่าย', hint: 'เก็บแบบเข้ารหัส ไม่แสดงอีก' },
    'mail.from': { label: 'ผู้ส่ง', hint: 'เช่น ita@example.go.th หรือ งาน ITA <ita@example.go.th>' },
    'line.token': {
      label: 'Channel access token',
      hint: 'จากหน้า Messaging API ใน LINE Developers เก็บแบบเข้ารหัส ไม่แสดงอีก',
    },
    'line.id': {
      label: 'ไอดีบัญชีทางการ',
      hint: 'เช่น @123abcde ใช้ทำลิงก์และ QR ให้เจ้าหน้าที่เพิ่มเพื่อน',
    },
    'line.secret': { label: 'Channel secret', hint: 'ใช้ตรวจว่าข้อความที่เข้ามาเป็นของ LINE จริง' },
    'sign-in.providers': { label: 'ผู้ให้บริการ', hint: '' },
    'address.origin': {
      label: 'ที่อยู่',
      hint: 'เช่น https://ita.example.go.th เว้นว่างเมื่อใช้บนเครื่องนี้เครื่องเดียว คุกกี้จะส่งเฉพาะทาง https',
    },
    'papers.digits': { label: 'ตัวเลขในเอกสาร', hint: '' },
    'papers.font': { label: 'ฟอนต์ในไฟล์ Word', hint: '' },
    'retention.drafts': { label: 'ไฟล์ที่นำเข้าแต่ยังไม่บันทึกเป็นแผน', hint: '' },
    'retention.attempts': { label: 'บันทึกการส่งอีเมลและ LINE', hint: '' },
  } satisfies Record<SettingName, { label: string; hint: string }>,
  securities: {
    starttls: 'STARTTLS (พอร์ต 587)',
    tls: 'TLS ตั้งแต่เริ่ม (พอร์ต 465)',
    none: 'ไม่เข้ารหัส (เฉพาะเครื่องแม่ข่ายภายในที่ไม่ใช้รหัสผ่าน)',
  },
  days: 'วัน',
  byEnvironment: (variable: string) => `ตั้งโดยตัวแปรสภาพแวดล้อม ${variable} แก้ที่นี่ไม่ได้`,
  secretSet: (at: string, by: string) => `ตั้งเมื่อ ${instantText('th', at)} โดย ${by}`,
  secretUnreadable: 'กุญแจของการติดตั้งนี้เปิดค่านี้ไม่ได้ อาจกู้คืนข้อมูลมาโดยไม่มีแฟ้ม secret.key เดิม ใส่ค่าใหม่แล้วบันทึก',
  secretReplace: 'ใส่ค่าใหม่เมื่อต้องการเปลี่ยน เว้นว่างเพื่อใช้ค่าเดิม',
  secretRemove: 'ลบค่านี้',
  save: 'บันทึก',
  testTitle: 'ทดสอบ',
  testHint: 'ทดสอบค่าที่บันทึกไว้แล้ว',
  mailTo: 'ส่งอีเมลทดสอบถึง',
  mailTest: 'ส่งอีเมลทดสอบ',
  lineTo: 'LINE user ID ของคุณ',
  lineToHint: 'ขึ้นต้นด้วย U ยาว 33 ตัว ดูได้ที่ Basic settings ใน LINE Developers',
  lineTest: 'ส่งข้อความทดสอบ',
  webhookTitle: 'ที่อยู่ให้ LINE แจ้งกลับ (Webhook URL)',
  webhookHow:
    'ใน LINE Developers > Messaging API วางที่อยู่นี้ที่ Webhook URL กด Verify แล้วเปิด Use webhook ใน LINE Official Account Manager ปิดข้อความตอบกลับอัตโนมัติ ใส่ Channel secret ข้างบนก่อน มิฉะนั้นจะไม่ตอบ LINE',
  webhookLocal: 'LINE เข้าถึงที่อยู่ภายในเครื่องนี้ไม่ได้ ตั้งที่อยู่สาธารณะ (https) ก่อน',
  addressTest: 'ลองเปิดที่อยู่นี้',
  quotaTitle: 'โควตาเดือนนี้',
  quota: (used: number, limit: number | null) =>
    limit === null ? `ส่งแล้ว ${used} ข้อความ ไม่จำกัดจำนวน` : `ส่งแล้ว ${used} จาก ${limit} ข้อความ`,
  attemptsTitle: 'การส่งล่าสุด',
  noAttempts: 'ยังไม่เคยส่ง',
  attempted: { at: 'เมื่อ', to: 'ถึง', purpose: 'เรื่อง', outcome: 'ผล' },
  at: (at: string) => instantText('th', at),
  purposes: {
    test: 'ทดสอบ',
    invitation: 'ลิงก์เข้าใช้งาน',
    recovery: 'ลิงก์ตั้งรหัสผ่านใหม่',
    reminder: 'แจ้งเตือนงานที่ถึงกำหนด',
  } satisfies Record<Purpose, string>,
  sent: 'ส่งแล้ว',
  mailSent: (to: string) => `เครื่องแม่ข่ายรับอีเมลถึง ${to} แล้ว ดูในกล่องจดหมาย ถ้าไม่พบให้ดูในจดหมายขยะ`,
  lineSent: 'LINE รับข้อความแล้ว ดูในแอป LINE',
  letter: {
    subject: 'ทดสอบการส่งอีเมลจากโปร่งใส',
    body: (site: string) =>
      `อีเมลนี้ส่งจากหน้าตั้งค่าของโปร่งใส (${site}) ถ้าได้รับ แปลว่าตั้งค่าอีเมลถูกต้องแล้ว ไม่ต้องตอบกลับ`,
  },
  addressOpened: (address: string) => `${address} เปิดถึงโปร่งใสเครื่องนี้แล้ว`,
  addressLocal: 'ยังไม่ได้ตั้งที่อยู่ ใช้ได้จากเครื่องนี้เครื่องเดียว',
  providers: {
    lead: 'ปุ่มของผู้ให้บริการจะอยู่ในหน้าเข้าสู่ระบบ แต่ละคนผูกบัญชีเองจากหน้าบัญชีของฉัน ระบบไม่สร้างบัญชีใหม่ให้คนที่ไม่รู้จัก',
    none: 'ยังไม่มีผู้ให้บริการ ทุกคนเข้าสู่ระบบด้วยรหัสผ่านหรือพาสคีย์',
    addTitle: 'เพิ่มหรือแก้ผู้ให้บริการ',
    id: 'รหัสย่อ',
    idHint: 'เช่น thaid ใช้รหัสเดิมเพื่อแก้ของเดิม',
    name: 'ชื่อบนปุ่ม',
    discovery: 'ที่อยู่ของผู้ให้บริการ (issuer)',
    discoveryHint: 'เช่น https://sso.example.go.th/realms/ita',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    redirect: 'แจ้ง Redirect URI นี้แก่ผู้ให้บริการ',
    test: 'ทดสอบ',
    remove: 'ลบ',
    add: 'บันทึกผู้ให้บริการ',
    answers: (issuer: string) => `ผู้ให้บริการตอบถูกต้อง (${issuer})`,
    gone: 'ไม่พบผู้ให้บริการนี้แล้ว',
    unreadable: 'เปิด client secret ไม่ได้ ใส่ใหม่แล้วบันทึก',
  },
  lineText: 'ทดสอบจากโปร่งใส ถ้าได้รับข้อความนี้ แปลว่าตั้งค่า LINE ถูกต้องแล้ว',
  retentionLead:
    'เริ่มโปรแกรมครั้งใดจะลบสิ่งที่เก่ากว่ากำหนด แผน ความคืบหน้า หลักฐาน และบันทึกการทำงานไม่ถูกลบตามกำหนดนี้',
  proxyUnheard: {
    heading: 'มีพร็อกซีอยู่ข้างหน้า แต่ PRONGSAI_PROXY ปิดอยู่',
    sentence:
      'มีคำขอที่ส่ง X-Forwarded-For หรือ X-Forwarded-Proto มา ถ้าเป็นพร็อกซีของท่าน ให้เริ่มโปรแกรมใหม่ด้วย PRONGSAI_PROXY=1 มิฉะนั้นทุกคนจะถูกนับเป็นที่อยู่เดียวกัน คนหนึ่งเดารหัสผ่านก็ทำให้คนอื่นเข้าสู่ระบบจากเครื่องใหม่ไม่ได้ ถ้าไม่มีพร็อกซี มีผู้แต่งหัวข้อนี้มาเอง และระบบไม่เชื่ออยู่แล้ว',
  },
  addressWarning:
    'เมื่อบันทึก คุกกี้จะผูกกับที่อยู่ใหม่ ทุกคนต้องเข้าสู่ระบบอีกครั้ง ถ้าตั้งผิด เปิดจาก 127.0.0.1 บนเครื่องนี้เพื่อแก้ได้เสมอ',
}

const en: typeof th = {
  title: 'Settings',
  lead: 'For whoever runs this installation. One subject a page, each with a button to try it at once.',
  registry: {
    title: 'Registry of local governments',
    more: 'Take in the CSV of the Department of Local Administration: codes, names, districts and provinces',
  },
  record: {
    title: 'Record of the installation',
    more: 'Who changed settings, took in the registry, made backups or signed in, and when.',
  },
  groups: {
    mail: { title: 'Mail', more: 'The SMTP server that sends people their links' },
    line: { title: 'LINE', more: 'The official account that sends messages to officers' },
    'sign-in': {
      title: 'Signing in with another provider',
      more: 'OpenID Connect, such as ThaiD or a province’s own',
    },
    address: { title: 'Public address', more: 'The name others open this site by, behind TLS' },
    papers: {
      title: 'Papers',
      more: 'Thai or Arabic digits and the font of Word files, for agencies that have not set their own',
    },
    retention: { title: 'How long things are kept', more: 'What is no longer needed is removed' },
  },
  states: {
    set: 'Set',
    'not-set': 'Not set',
    environment: 'Set by the environment',
    usual: 'As usual',
    unreadable: 'A secret cannot be opened',
  },
  labels: {
    'mail.host': {
      label: 'SMTP server',
      hint: 'Such as smtp.example.go.th. Empty where no mail is sent.',
    },
    'mail.port': { label: 'Port', hint: 'Usually 587 or 465' },
    'mail.security': { label: 'Encryption', hint: '' },
    'mail.user': { label: 'User name at the server', hint: 'Empty where the server asks for none' },
    'mail.password': {
      label: 'Password at the server',
      hint: 'Kept encrypted and never shown again',
    },
    'mail.from': {
      label: 'Sender',
      hint: 'Such as ita@example.go.th or ITA office <ita@example.go.th>',
    },
    'line.token': {
      label: 'Channel access token',
      hint: 'From the Messaging API page of LINE Developers. Kept encrypted and never shown again.',
    },
    'line.id': {
      label: 'Id of the official account',
      hint: 'Such as @123abcde: for the link and QR code by which officers add it as a friend',
    },
    'line.secret': {
      label: 'Channel secret',
      hint: 'Shows that messages coming in are really from LINE',
    },
    'sign-in.providers': { label: 'Providers', hint: '' },
    'address.origin': {
      label: 'Address',
      hint: 'Such as https://ita.example.go.th. Empty where this computer alone is used. Cookies then travel by https only.',
    },
    'papers.digits': { label: 'Digits on paper', hint: '' },
    'papers.font': { label: 'Font of Word files', hint: '' },
    'retention.drafts': { label: 'Files given but never saved as a plan', hint: '' },
    'retention.attempts': { label: 'The list of mail and LINE messages sent', hint: '' },
  },
  securities: {
    starttls: 'STARTTLS (port 587)',
    tls: 'TLS from the start (port 465)',
    none: 'None (only for a server inside, without a password)',
  },
  days: 'days',
  byEnvironment: (variable) => `Set by the environment (${variable}); it cannot be changed here`,
  secretSet: (at, by) => `Set on ${instantText('en', at)} by ${by}`,
  secretUnreadable:
    'The key of this installation does not open this. The data may have been restored without its secret.key. Enter it anew and save.',
  secretReplace: 'Enter a new one to replace it; leave empty to keep it',
  secretRemove: 'Remove it',
  save: 'Save',
  testTitle: 'Try it',
  testHint: 'Tries what has been saved',
  mailTo: 'Send the test mail to',
  mailTest: 'Send me a test',
  lineTo: 'Your LINE user ID',
  lineToHint: 'Begins with U, 33 letters; under Basic settings of LINE Developers',
  lineTest: 'Send me a test',
  webhookTitle: 'The address LINE calls (Webhook URL)',
  webhookHow:
    'In LINE Developers, Messaging API: paste it as Webhook URL, press Verify and turn on Use webhook. In LINE Official Account Manager turn automatic replies off. Enter the channel secret above first: without it LINE is not answered.',
  webhookLocal:
    'LINE cannot reach an address of this computer. Set a public address (https) first.',
  addressTest: 'Try this address',
  quotaTitle: 'This month’s quota',
  quota: (used, limit) =>
    limit === null ? `${used} messages sent, without a limit` : `${used} of ${limit} messages sent`,
  attemptsTitle: 'Sent lately',
  noAttempts: 'Nothing has been sent yet',
  attempted: { at: 'When', to: 'To', purpose: 'About', outcome: 'What came of it' },
  at: (at) => instantText('en', at),
  purposes: {
    ...{ test: 'Test', invitation: 'Link to come in by', recovery: 'Link for a new password' },
    reminder: 'Reminder of work due',
  },
  sent: 'Sent',
  mailSent: (to) =>
    `The server has taken the mail to ${to}. Look in the inbox, and in spam if it is not there.`,
  lineSent: 'LINE has taken the message. Look in the LINE app.',
  letter: {
    subject: 'A test mail from Prongsai',
    body: (site) =>
      `This was sent from the settings of Prongsai (${site}). If it reached you, mail is set up rightly. No answer is needed.`,
  },
  addressOpened: (address) => `${address} opens this Prongsai`,
  addressLocal: 'No address is set: the site works on this computer alone',
  providers: {
    lead: 'A provider’s button stands on the sign-in page. People link their account themselves from My account; strangers are given none.',
    none: 'No provider yet. Everybody signs in by password or passkey.',
    addTitle: 'Add or change a provider',
    id: 'Short name',
    idHint: 'Such as thaid. Use the same one to change a provider.',
    name: 'Name on the button',
    discovery: 'Address of the provider (issuer)',
    discoveryHint: 'Such as https://sso.example.go.th/realms/ita',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    redirect: 'Give the provider this redirect URI',
    test: 'Try it',
    remove: 'Remove',
    add: 'Save the provider',
    answers: (issuer) => `The provider answers rightly (${issuer})`,
    gone: 'This provider is no longer there',
    unreadable: 'Its client secret cannot be opened. Enter it anew and save.',
  },
  lineText: 'A test from Prongsai. If this reached you, LINE is set up rightly.',
  retentionLead:
    'What is older is removed whenever the program starts. Plans, progress, evidence and the record of acts are never removed by this.',
  proxyUnheard: {
    heading: 'A proxy stands before the program, and PRONGSAI_PROXY is off',
    sentence:
      'A request came with X-Forwarded-For or X-Forwarded-Proto. If the proxy is yours, start the program again with PRONGSAI_PROXY=1: until then everybody counts as one address, and one who guesses passwords keeps others from signing in on new devices. If there is no proxy, somebody made these headers up, and they are not believed.',
  },
  addressWarning:
    'Once saved, cookies belong to the new address and everybody signs in again. If it is wrong, it can always be mended from 127.0.0.1 on this computer.',
}

/** What the pages of settings say, in both languages; Thai is the source. */
export const settingWords: Readonly<Record<Language, typeof th>> = { th, en }
