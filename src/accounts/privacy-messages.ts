import type { Language } from '../basics/bilingual.ts'
import type { EraseRefusal } from './erasing.ts'
import type { Fate, Ground, KeptId } from './retention.ts'

const th = {
  title: 'ข้อมูลส่วนบุคคล',
  lead: 'ระบบนี้เก็บข้อมูลส่วนบุคคลเท่าที่จำเป็นต่องานราชการของหน่วยงาน ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
  citizensTitle: 'ประชาชนที่ดูหน้าสาธารณะ',
  citizens: [
    'ไม่ต้องเข้าสู่ระบบ ไม่มีคุกกี้ ไม่มีตัวนับผู้เข้าชม และไม่เรียกสิ่งใดจากเว็บไซต์อื่น',
    'ระบบไม่จดที่อยู่ IP ของผู้ชม',
  ],
  keptTitle: 'ข้อมูลของผู้ที่ทำงานในระบบ',
  what: 'เก็บอะไร',
  why: 'เพื่ออะไร',
  ground: 'ฐานตามกฎหมาย',
  long: 'นานเท่าใด',
  kept: {
    account: {
      what: 'ชื่อ ชื่อผู้ใช้ ภาษาที่เลือก และอีเมลที่ผู้ดูแลใส่ให้ (ลบเองได้ที่บัญชีของฉัน)',
      why: 'ให้รู้ว่าใครเป็นผู้บันทึก และส่งลิงก์เข้าใช้งานได้',
    },
    email: {
      what: 'อีเมลที่เจ้าของให้ไว้เองที่บัญชีของฉัน',
      why: 'ส่งลิงก์เข้าใช้งาน ลิงก์ตั้งรหัสผ่านใหม่ และแจ้งเตือนงานที่ถึงกำหนด',
    },
    'sign-in': {
      what: 'รหัสผ่านที่แปลงแล้ว (อ่านกลับไม่ได้) กุญแจของรหัสจากโทรศัพท์ พาสคีย์ และเครื่องที่เข้าสู่ระบบอยู่พร้อมชื่อเบราว์เซอร์ ไม่เก็บที่อยู่ IP',
      why: 'ให้เข้าสู่ระบบได้อย่างปลอดภัย และให้เจ้าของบัญชีปิดเครื่องที่ไม่ใช้ได้',
    },
    links: {
      what: 'ลิงก์และรหัสใช้ครั้งเดียวที่ออกให้ (เก็บเฉพาะค่าที่แปลงแล้ว)',
      why: 'ให้เริ่มใช้งานหรือตั้งรหัสผ่านใหม่ได้',
    },
    roles: {
      what: 'สิทธิ์ในหน่วยงาน ใครเป็นผู้ให้ และตั้งแต่เมื่อใดถึงเมื่อใด',
      why: 'ให้รู้ว่าใครมีอำนาจทำอะไรในเวลานั้น',
    },
    posts: {
      what: 'ตำแหน่งที่ดำรงหรือรักษาราชการแทน เลขที่คำสั่ง และวันที่',
      why: 'ให้เอกสารราชการแสดงผู้รับผิดชอบถูกต้อง',
    },
    work: {
      what: 'ชื่อผู้บันทึกข้างแผน รายงาน การตั้งค่า คำถามและคำตอบ และการสอบทาน (หน้าสาธารณะแสดงเฉพาะบทบาทและพื้นที่ของผู้สอบทาน)',
      why: 'ให้ตรวจสอบที่มาของข้อมูลราชการได้',
    },
    record: {
      what: 'บันทึกการทำงาน: ใคร ในตำแหน่งใด ทำอะไร เมื่อใด รวมถึงการเข้าและออกจากระบบ',
      why: 'ให้การใช้อำนาจรัฐตรวจสอบย้อนหลังได้',
    },
    sending: {
      what: 'ประวัติการส่งอีเมลและ LINE โดยปิดบังที่อยู่ผู้รับบางส่วน และรายการแจ้งเตือนว่าใครได้รับแจ้งเรื่องใด วันใด',
      why: 'ให้รู้ว่าส่งถึงหรือไม่ และไม่เตือนเรื่องเดิมซ้ำ (รายการแจ้งเตือนเก็บอย่างน้อย 30 วัน)',
    },
    reminders: {
      what: 'รับแจ้งเตือนทางอีเมลหรือ LINE หรือไม่ เวลาใด LINE user ID ที่เชื่อมไว้ด้วยความยินยอม และลิงก์ปฏิทินส่วนตัว (เก็บเฉพาะค่าที่แปลงแล้ว)',
      why: 'ให้เตือนตามที่เจ้าของเลือก และให้แอปปฏิทินของเจ้าของอ่านกำหนดเวลาได้',
    },
    challenges: {
      what: 'ข้อความที่ประชาชนเขียนมากับการทักท้วงข้อ OIT ไม่มีชื่อ บัญชี หมายเลขเครื่อง หรือเวลาของผู้ส่ง เก็บเพียงวันที่ ข้อความที่กล่าวถึงบุคคลถูกลบเมื่อหน่วยงานตรวจพบ',
      why: 'ให้หน่วยงานรู้ว่าข้อใดขาดหรือล้าสมัย และให้คำตอบเป็นสาธารณะ',
    },
  } satisfies Record<KeptId, { what: string; why: string }>,
  grounds: {
    'public-task': 'ภารกิจเพื่อประโยชน์สาธารณะหรือการใช้อำนาจรัฐ (มาตรา 24 (4))',
    'legal-duty': 'การปฏิบัติตามกฎหมาย (มาตรา 24 (6)) รวมถึงกฎหมายข้อมูลข่าวสารของราชการ',
    consent: 'ความยินยอม ถอนได้ทุกเมื่อ (มาตรา 19)',
  } satisfies Record<Ground, string>,
  fates: {
    'until-taken-back': 'จนกว่าเจ้าของจะลบออก หรือจนกว่าจะลบบัญชี',
    'goes-when-erased': 'จนกว่าจะลบบัญชี แล้วลบทันที',
    'stays-as-public-record':
      'เก็บไว้เป็นเอกสารราชการ แม้ลบบัญชีแล้ว โดยเหลือเพียงชื่อและตำแหน่งข้างสิ่งที่ทำในหน้าที่',
    'goes-by-itself': 'ลบเองเมื่อครบวันที่ผู้ดูแลระบบตั้งไว้',
  } satisfies Record<Fate, string>,
  draftsNote: (days: number) => `ไฟล์ที่นำเข้าแต่ไม่บันทึกเป็นแผน ลบเองหลัง ${days} วัน และเปิดได้เฉพาะผู้ที่ส่ง`,
  backupNote: 'ไฟล์สำรองข้อมูลมีข้อมูลเดียวกัน ผู้ดูแลระบบเก็บและลบตามรอบของหน่วยงาน',
  consentTitle: 'เมื่อใดที่ขอความยินยอม',
  consentMore: 'ครั้งเดียว: เมื่อคุณให้อีเมลเองที่บัญชีของฉัน ระบบบันทึกเวลาที่ยินยอมและเวลาที่ลบ โดยไม่บันทึกที่อยู่อีเมล',
  consents: {
    email:
      'ฉันยินยอมให้ระบบเก็บอีเมลนี้ไว้เพื่อส่งลิงก์เข้าใช้งาน ลิงก์ตั้งรหัสผ่านใหม่ และแจ้งเตือนงานที่ถึงกำหนดถึงฉัน (ปิดการแจ้งเตือนได้) ไม่ให้ก็ใช้ระบบได้ครบ และลบอีเมลออกได้ทุกเมื่อ',
  },
  rightsTitle: 'สิทธิของคุณ',
  rights: [
    'ขอดูและขอสำเนาข้อมูลของตน (มาตรา 30 และ 31): ทำเองได้ที่หน้าบัญชี',
    'ขอแก้ให้ถูกต้อง (มาตรา 35 และ 36): แจ้งผู้ดูแลของหน่วยงาน',
    'ขอลบ คัดค้าน หรือระงับการใช้ (มาตรา 32 ถึง 34): แจ้งผู้ดูแลของหน่วยงาน เว้นแต่ส่วนที่กฎหมายให้เก็บเป็นเอกสารราชการ',
    'ร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (มาตรา 73)',
  ],
  ownMore: 'ดูและดาวน์โหลดทุกอย่างที่ระบบเก็บเกี่ยวกับคุณได้ทุกเมื่อ',
  toOwnData: 'ดูข้อมูลทั้งหมดที่เก็บเกี่ยวกับฉัน',
  askTitle: 'ถามใคร',
  ask: 'ผู้ควบคุมข้อมูลคือหน่วยงานที่คุณทำงานด้วย ติดต่อผู้ดูแลของหน่วยงานหรือเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของหน่วยงาน ถ้าไม่ได้อยู่ในหน่วยงานใดแล้ว ติดต่อผู้ดูแลระบบ',
  ownTitle: 'ข้อมูลทั้งหมดที่เก็บเกี่ยวกับฉัน',
  ownLead: 'ทุกตารางที่มีข้อมูลของคุณ รหัสผ่าน กุญแจ และลิงก์ไม่อยู่ในนี้ เพราะเก็บเฉพาะค่าที่อ่านกลับไม่ได้หรือเป็นความลับ',
  ownFile: 'ดาวน์โหลดทั้งหมดเป็น JSON',
  fields: {
    ...{ name: 'ชื่อ', email: 'อีเมล', language: 'ภาษา', username: 'ชื่อผู้ใช้' },
    ...{ proposed_sign_in_name: 'ชื่อผู้ใช้ที่เสนอไว้', recorded_at: 'บันทึกเมื่อ' },
    ...{ two_factor_enabled: 'ใช้รหัสจากโทรศัพท์', created_at: 'สร้างเมื่อ' },
    ...{ updated_at: 'แก้ไขเมื่อ', expires_at: 'หมดอายุ', user_agent: 'เบราว์เซอร์' },
    ...{ provider_id: 'วิธีเข้าสู่ระบบ', verified: 'ยืนยันแล้ว', device_type: 'ชนิดของพาสคีย์' },
    ...{ failed_verification_count: 'ใส่รหัสผิด (ครั้ง)', backed_up: 'สำรองไว้' },
    ...{ kind: 'ชนิด', issued_at: 'ออกเมื่อ', used_at: 'ใช้เมื่อ', role: 'สิทธิ์' },
    ...{ province: 'จังหวัด', district: 'อำเภอ', granted_at: 'ได้รับเมื่อ', ended_at: 'สิ้นสุดเมื่อ' },
    ...{ acting: 'รักษาราชการแทน', order_no: 'คำสั่งที่', from_day: 'ตั้งแต่', until_day: 'ถึง' },
    ...{ changed_at: 'เปลี่ยนเมื่อ', begun_at: 'เริ่มเมื่อ', finished_at: 'เสร็จเมื่อ' },
    ...{ at: 'เมื่อ', person_name: 'ชื่อที่บันทึก', post: 'ตำแหน่ง', act: 'การกระทำ' },
    ...{ subject_name: 'เรื่อง', channel: 'ช่องทาง', purpose: 'เพื่อ', recipient: 'ผู้รับ' },
    ...{ outcome: 'ผล', agency_id: 'หน่วยงาน', email_consented_at: 'ยินยอมให้อีเมลเมื่อ' },
    ...{ day: 'วันที่', unit: 'ส่วนราชการ', title: 'เรื่อง', due_day: 'ครบกำหนด' },
    ...{ mail: 'รับทางอีเมล', minute: 'ตั้งแต่นาทีที่ของวัน', made_at: 'ทำเมื่อ' },
  } as Readonly<Record<string, string>>,
  yes: 'ใช่',
  no: 'ไม่ใช่',
  rows: (count: number) => (count === 0 ? 'ไม่มี' : `${count.toLocaleString('en')} รายการ`),
  shownRows: (shown: number, all: number) =>
    `แสดง ${shown} จาก ${all.toLocaleString('en')} รายการ ทั้งหมดอยู่ในไฟล์ JSON`,
  eraseTitle: (name: string) => `ลบข้อมูลส่วนบุคคลของ${name}`,
  eraseLead: 'ทำแล้วย้อนกลับไม่ได้',
  eraseGoes: 'จะหายไป',
  eraseGoesList: [
    'ชื่อผู้ใช้ รหัสผ่าน พาสคีย์ และรหัสจากโทรศัพท์ เข้าสู่ระบบไม่ได้อีก',
    'ทุกเครื่องที่เข้าสู่ระบบอยู่ถูกปิดทันที',
    'อีเมล ลิงก์ และรหัสกู้คืน',
    'สิทธิ์ทุกอย่างและการดำรงตำแหน่งสิ้นสุดวันนี้',
  ],
  eraseStays: 'จะยังอยู่',
  eraseStaysList: [
    'ชื่อและตำแหน่งข้างสิ่งที่ทำในหน้าที่ ทั้งในประวัติของมาตรการและบันทึกการทำงาน เพราะเป็นเอกสารราชการที่กฎหมายให้เก็บ',
    'ประวัติว่าเคยมีสิทธิ์และดำรงตำแหน่งใด เมื่อใด',
  ],
  eraseConfirm: (name: string) => `ฉันเข้าใจ และต้องการลบข้อมูลของ${name}`,
  eraseButton: 'ลบข้อมูลส่วนบุคคล',
  eraseUnconfirmed: 'ทำเครื่องหมายยืนยันก่อน เพราะลบแล้วย้อนกลับไม่ได้',
  refused: {
    'not-allowed': 'คุณไม่มีสิทธิ์ลบข้อมูลของบุคคลนี้',
    'person-missing': 'ไม่พบบุคคลนี้ในหน่วยงาน หรือถูกลบไปแล้ว',
    'erase-yourself': 'ลบข้อมูลของตนเองไม่ได้ ขอให้ผู้ดูแลคนอื่นทำให้',
    'works-elsewhere':
      'บุคคลนี้ยังมีสิทธิ์หรือตำแหน่งในหน่วยงานอื่นหรือเหนือหน่วยงาน นำออกจากหน่วยงานนี้ได้ ส่วนการลบขอให้ผู้ดูแลระบบทำ',
    'last-administrator': 'เป็นผู้ดูแลคนสุดท้ายของหน่วยงานที่เข้าระบบได้ ให้สิทธิ์ผู้ดูแลแก่คนอื่นก่อน',
    'last-operator': 'เป็นผู้ดูแลระบบคนสุดท้าย ให้สิทธิ์แก่คนอื่นก่อน',
  } satisfies Record<EraseRefusal['code'], string>,
}

const en: typeof th = {
  title: 'Personal data',
  lead: 'This installation keeps as little personal data as the official work of its agencies needs, under the Personal Data Protection Act B.E. 2562 (PDPA).',
  citizensTitle: 'Citizens who look at public pages',
  citizens: [
    'No sign-in, no cookie, no visitor counter, and nothing is asked of any other website.',
    'The installation does not write down the IP addresses of those who look.',
  ],
  keptTitle: 'What is kept of those who work here',
  what: 'What',
  why: 'What for',
  ground: 'Legal basis',
  long: 'How long',
  kept: {
    account: {
      what: 'Name, sign-in name, the language chosen, and an e-mail an administrator has entered (its owner can remove it under My account)',
      why: 'To know who recorded something, and to send a link to come in by',
    },
    email: {
      what: 'An e-mail its owner has given under My account',
      why: 'To send links to come in by, links for a new password, and reminders of work that is due',
    },
    'sign-in': {
      what: 'The password as a hash that cannot be read back, the key of the phone’s codes, passkeys, and the browsers signed in with. No IP address is kept.',
      why: 'To sign in safely, and to let the owner end browsers no longer used',
    },
    links: {
      what: 'One-time links and codes handed out (their hashes alone)',
      why: 'To begin, or to choose a new password',
    },
    roles: {
      what: 'Roles in agencies, who gave them, from when to when',
      why: 'To know who had the power to do what at the time',
    },
    posts: {
      what: 'Posts held or acted for, order numbers and dates',
      why: 'So that official papers name the right person',
    },
    work: {
      what: 'Who recorded plans, reports and settings, asked and answered questions, and verified (the public page names only the role and territory of who verified)',
      why: 'So that the origin of official data can be checked',
    },
    record: {
      what: 'The record of work: who, in which post, did what and when, signing in and out included',
      why: 'So that the use of public power can be checked afterwards',
    },
    sending: {
      what: 'What was sent by e-mail and LINE, with the recipient partly masked, and who was reminded of what on which day',
      why: 'To know whether it arrived, and to remind nobody twice of the same (reminders are kept for 30 days at least)',
    },
    reminders: {
      what: 'Whether reminders come by e-mail or LINE and at what time, the LINE user ID that was connected with consent, and the private address of a calendar (its hash alone)',
      why: 'To remind as its owner chose, and to let the owner’s calendar read deadlines',
    },
    challenges: {
      what: 'Words that citizens write with what they say is wrong with an OIT item: no name, account, address of a device or time of whoever sent them, only the day. Words about a person are deleted once the office finds them',
      why: 'So that the office learns what is missing or outdated, and its answer is public',
    },
  },
  grounds: {
    'public-task': 'A task in the public interest or of official authority (section 24 (4))',
    'legal-duty': 'Compliance with the law (section 24 (6)), official information law included',
    consent: 'Consent, which can be withdrawn at any time (section 19)',
  },
  fates: {
    'until-taken-back': 'Until its owner removes it, or the account is erased',
    'goes-when-erased': 'Until the account is erased, and then not a moment longer',
    'stays-as-public-record':
      'Kept as a public record even after erasing, with no more than the name and post beside what was done in office',
    'goes-by-itself': 'Goes by itself after the days the operator has set',
  },
  draftsNote: (days) =>
    `Files given but never saved as a plan go by themselves after ${days} days, and only whoever gave them can open them.`,
  backupNote:
    'Backup files hold the same data; the operator keeps and deletes them by the agency’s own schedule.',
  consentTitle: 'When consent is asked',
  consentMore:
    'Once: when you give an e-mail yourself under My account. The moment of consent and that of removing it are recorded, and the address is not.',
  consents: {
    email:
      'I consent to this e-mail address being kept, to send me links to come in by, links for a new password, and reminders of work that is due (which I can turn off). Without it everything still works, and I can remove it at any time.',
  },
  rightsTitle: 'Your rights',
  rights: [
    'To see and to have a copy of your data (sections 30 and 31): on your own account page.',
    'To have it set right (sections 35 and 36): tell your agency’s administrator.',
    'To have it erased, to object, or to have its use suspended (sections 32 to 34): tell your agency’s administrator. What the law keeps as a public record is excepted.',
    'To complain to the Office of the Personal Data Protection Committee (section 73).',
  ],
  ownMore: 'See and download everything kept about you, at any time.',
  toOwnData: 'See everything kept about me',
  askTitle: 'Whom to ask',
  ask: 'The controller is the agency you work for: ask its administrator or its data protection officer. If you are with no agency any more, ask the operator.',
  ownTitle: 'Everything kept about me',
  ownLead:
    'Every table with data of yours. Passwords, keys and links are not in it: they are secret, or kept only as what cannot be read back.',
  ownFile: 'Download all of it as JSON',
  fields: {
    ...{ name: 'Name', email: 'E-mail', language: 'Language', username: 'Sign-in name' },
    ...{ proposed_sign_in_name: 'Proposed sign-in name', recorded_at: 'Recorded' },
    ...{ two_factor_enabled: 'Codes of the phone', created_at: 'Created' },
    ...{ updated_at: 'Changed', expires_at: 'Expires', user_agent: 'Browser' },
    ...{ provider_id: 'Way to sign in', verified: 'Confirmed', device_type: 'Kind of passkey' },
    ...{ failed_verification_count: 'Wrong codes', backed_up: 'Backed up' },
    ...{ kind: 'Kind', issued_at: 'Issued', used_at: 'Used', role: 'Role' },
    ...{ province: 'Province', district: 'District', granted_at: 'Given', ended_at: 'Ended' },
    ...{ acting: 'Acting', order_no: 'Order number', from_day: 'From', until_day: 'Until' },
    ...{ changed_at: 'Changed', begun_at: 'Begun', finished_at: 'Finished' },
    ...{ at: 'When', person_name: 'Name recorded', post: 'Post', act: 'Act' },
    ...{ subject_name: 'About', channel: 'Channel', purpose: 'For', recipient: 'Recipient' },
    ...{ outcome: 'Outcome', agency_id: 'Agency', email_consented_at: 'E-mail consented to' },
    ...{ day: 'Day', unit: 'Division', title: 'About', due_day: 'Due' },
    ...{ mail: 'By e-mail', minute: 'From minute of the day', made_at: 'Made' },
  },
  yes: 'yes',
  no: 'no',
  rows: (count) =>
    count === 0 ? 'none' : count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`,
  shownRows: (shown, all) =>
    `${shown} of ${all.toLocaleString('en')} entries shown; the JSON file has all`,
  eraseTitle: (name) => `Erase the personal data of ${name}`,
  eraseLead: 'This cannot be undone.',
  eraseGoes: 'What goes',
  eraseGoesList: [
    'Sign-in name, password, passkeys and codes of the phone: they cannot sign in again.',
    'Every browser they are signed in with is ended at once.',
    'E-mail, links and recovery codes.',
    'Every role and every post ends today.',
  ],
  eraseStays: 'What stays',
  eraseStaysList: [
    'Name and post beside what they did in office, in the history of measures and in the record of work: the law keeps these as public records.',
    'Which roles and posts they held, and when.',
  ],
  eraseConfirm: (name) => `I understand, and want to erase the data of ${name}`,
  eraseButton: 'Erase personal data',
  eraseUnconfirmed: 'Tick the box first: erasing cannot be undone',
  refused: {
    'not-allowed': 'You may not erase this person’s data.',
    'person-missing': 'There is no such person in this agency, or they were erased already.',
    'erase-yourself': 'You cannot erase yourself. Ask another administrator.',
    'works-elsewhere':
      'This person still holds a role or post in another agency or above agencies. You can let them go from this agency; for erasing, ask the operator.',
    'last-administrator':
      'They are the last administrator of the agency who can sign in. Give the role to somebody else first.',
    'last-operator': 'They are the last operator. Give the role to somebody else first.',
  },
}

/** The words about personal data. */
export const privacyWords: Readonly<Record<Language, typeof th>> = { th, en }
