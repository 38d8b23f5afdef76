import type { Language } from '../basics/bilingual.ts'
import type { TestTrouble, WrongCode } from './trouble.ts'

const th = {
  wrong: {
    'host-malformed': 'ชื่อเครื่องแม่ข่ายใช้ได้เฉพาะตัวอักษรอังกฤษ ตัวเลข จุด และขีด เช่น smtp.example.go.th',
    'port-malformed': 'พอร์ตต้องเป็นตัวเลข 1 ถึง 65535',
    'choice-unknown': 'เลือกหนึ่งข้อจากที่มีให้',
    'text-too-long': 'ข้อความยาวเกินไป ทำให้สั้นลง',
    'sender-malformed': 'ผู้ส่งต้องเป็นอีเมล เช่น ita@example.go.th หรือ งาน ITA <ita@example.go.th>',
    'sender-missing': 'ใส่อีเมลของผู้ส่ง เครื่องแม่ข่ายต้องรู้ว่าใครส่ง',
    'password-in-the-open':
      'ถ้าไม่เข้ารหัส คนอื่นในเครือข่ายอ่านรหัสผ่านได้ เลือก STARTTLS หรือ TLS หรือเว้นชื่อผู้ใช้ว่าง',
    'origin-malformed': 'ที่อยู่ต้องขึ้นต้นด้วย https:// และไม่มีอะไรต่อท้ายชื่อ เช่น https://ita.example.go.th',
    'days-malformed': 'จำนวนวันต้องเป็นตัวเลข 1 ถึง 3650',
    'recipient-malformed': 'ใส่อีเมลหนึ่งที่อยู่ เช่น somchai@example.go.th',
    'line-account-malformed': 'ไอดีบัญชีทางการขึ้นต้นด้วย @ ตามด้วยตัวอักษรอังกฤษเล็กหรือตัวเลข เช่น @123abcde',
    'line-id-malformed': 'LINE user ID ขึ้นต้นด้วย U แล้วตามด้วยตัวเลขและ a-f อีก 32 ตัว ไม่ใช่ชื่อไลน์',
    'provider-id-malformed': 'รหัสใช้ตัวอักษรอังกฤษเล็ก ตัวเลข และขีด 2 ถึง 30 ตัว เช่น thaid',
    'provider-name-missing': 'ใส่ชื่อที่จะอยู่บนปุ่ม',
    'discovery-malformed': 'ใส่ที่อยู่ https:// ของผู้ให้บริการ',
    'client-id-missing': 'ใส่ client ID ที่ผู้ให้บริการออกให้',
    'client-secret-missing': 'ใส่ client secret ที่ผู้ให้บริการออกให้',
  } satisfies Record<WrongCode, string>,
  troubles: {
    'not-set-up': 'ยังตั้งค่าไม่ครบ กรอกและบันทึกด้านบนก่อน แล้วทดสอบอีกครั้ง',
    'wrong-key': 'เปิดค่าลับที่เก็บไว้ไม่ได้ เพราะกุญแจของการติดตั้งเปลี่ยนไป ใส่ค่าใหม่แล้วบันทึก',
    'not-sealed': 'ค่าลับที่เก็บไว้เสียหาย ใส่ค่าใหม่แล้วบันทึก',
    'no-such-host': 'ไม่พบเครื่องชื่อนี้ ตรวจตัวสะกดของชื่อเครื่องแม่ข่าย',
    unreachable: 'ติดต่อเครื่องแม่ข่ายไม่ได้ ตรวจชื่อ พอร์ต และไฟร์วอลล์ของสำนักงาน แล้วลองอีกครั้ง',
    'too-slow': 'อีกฝ่ายไม่ตอบในเวลาที่กำหนด ตรวจพอร์ตและการเข้ารหัส หรือรอแล้วลองใหม่',
    certificate:
      'ใบรับรอง TLS ของอีกฝ่ายใช้ไม่ได้ (หมดอายุ ชื่อไม่ตรง หรือออกเอง) จึงยังไม่ได้ส่งรหัสผ่านไป แจ้งผู้ดูแลเครื่องนั้น',
    'no-tls': 'อีกฝ่ายไม่เข้ารหัสแบบที่เลือกไว้ จึงยังไม่ได้ส่งรหัสผ่านไป ลองเปลี่ยนการเข้ารหัสหรือพอร์ต',
    'password-in-the-open': 'ไม่ส่งรหัสผ่านโดยไม่เข้ารหัส เลือก STARTTLS หรือ TLS',
    'wrong-password': 'เครื่องแม่ข่ายไม่รับชื่อผู้ใช้หรือรหัสผ่าน ตรวจทั้งสองช่อง บางแห่งต้องใช้รหัสผ่านสำหรับแอป',
    'sender-refused': 'เครื่องแม่ข่ายไม่ยอมให้ส่งในนามผู้ส่งนี้ ใช้อีเมลของบัญชีที่เข้าสู่ระบบ',
    'recipient-refused': 'เครื่องแม่ข่ายไม่รับผู้รับคนนี้ ตรวจอีเมลของผู้รับ',
    'letter-refused': 'เครื่องแม่ข่ายรับผู้ส่งและผู้รับ แต่ไม่รับตัวจดหมาย แจ้งผู้ดูแลเครื่องแม่ข่ายพร้อมเลขนี้',
    'mail-failed': 'เครื่องแม่ข่ายตอบว่าส่งไม่ได้ แจ้งผู้ดูแลเครื่องแม่ข่ายพร้อมเลขนี้',
    'wrong-token': 'LINE ไม่รับ channel access token นี้ ออกใหม่ใน LINE Developers แล้วใส่ใหม่',
    'not-a-friend': 'LINE ส่งถึงคนนี้ไม่ได้ ตรวจ user ID และเพิ่มบัญชีทางการเป็นเพื่อนก่อน',
    'quota-used': 'ข้อความของเดือนนี้หมดโควตาแล้ว รอเดือนหน้าหรือเพิ่มแพ็กเกจของ LINE',
    'too-many': 'ส่งถี่เกินไป รอสักครู่แล้วลองใหม่',
    'line-failed': 'LINE ขัดข้อง รอสักครู่แล้วลองใหม่',
    'not-json': 'ที่อยู่นี้ตอบ แต่ไม่ใช่สิ่งที่ควรตอบ ตรวจที่อยู่',
    'answered-no': 'ที่อยู่นี้ตอบว่าไม่มีหน้านี้หรือไม่อนุญาต ตรวจที่อยู่',
    'sent-elsewhere': 'ที่อยู่นี้พาไปที่อื่น ใส่ที่อยู่ปลายทางแทน',
    'too-large': 'ที่อยู่นี้ตอบยาวเกินไป ตรวจที่อยู่',
    'not-ours': 'ที่อยู่นี้เปิดได้ แต่เป็นเว็บไซต์อื่น ไม่ใช่โปร่งใสเครื่องนี้ ตรวจ DNS และพร็อกซี',
    'issuer-differs': 'เอกสารของผู้ให้บริการไม่ตรงกับที่อยู่นี้ ตรวจที่อยู่ หรือแจ้งผู้ให้บริการ',
    'endpoint-missing': 'เอกสารของผู้ให้บริการไม่ครบ ไม่มีที่อยู่สำหรับเข้าสู่ระบบ',
  } satisfies Record<TestTrouble, string>,
  answered: (answer: number) => `ตอบกลับด้วยเลข ${answer}`,
}

const en: typeof th = {
  wrong: {
    'host-malformed':
      'A server’s name has Latin letters, digits, dots and hyphens: smtp.example.go.th',
    'port-malformed': 'A port is a number from 1 to 65535',
    'choice-unknown': 'Choose one of those given',
    'text-too-long': 'The text is too long; shorten it',
    'sender-malformed':
      'A sender is an address such as ita@example.go.th or ITA office <ita@example.go.th>',
    'sender-missing': 'Enter the sender’s address: the server wants to know who sends',
    'password-in-the-open':
      'Without encryption others on the network can read the password. Choose STARTTLS or TLS, or leave the user name empty.',
    'origin-malformed':
      'An address begins with https:// and has nothing after the name: https://ita.example.go.th',
    'days-malformed': 'Enter a number of days from 1 to 3650',
    'recipient-malformed': 'Enter one address, such as somchai@example.go.th',
    'line-account-malformed':
      'The id of an official account is @ and small letters or digits, such as @123abcde',
    'line-id-malformed':
      'A LINE user ID is U and 32 digits or letters a-f; it is not the LINE name',
    'provider-id-malformed':
      'The short name has 2 to 30 small Latin letters, digits and hyphens: thaid',
    'provider-name-missing': 'Enter the name for its button',
    'discovery-malformed': 'Enter the https:// address of the provider',
    'client-id-missing': 'Enter the client ID the provider gave you',
    'client-secret-missing': 'Enter the client secret the provider gave you',
  },
  troubles: {
    'not-set-up': 'Not everything is set. Fill in and save the form above, then try again.',
    'wrong-key':
      'The secret that is kept cannot be opened: the key of the installation has changed. Enter it anew and save.',
    'not-sealed': 'The secret that is kept is damaged. Enter it anew and save.',
    'no-such-host': 'There is no computer of this name. Check its spelling.',
    unreachable:
      'It cannot be reached. Check name, port and the office’s firewall, then try again.',
    'too-slow': 'The other side did not answer in time. Check port and encryption, or try later.',
    certificate:
      'The TLS certificate of the other side cannot be trusted (expired, for another name, or home-made), so no password was sent. Tell whoever runs it.',
    'no-tls':
      'The other side does not encrypt in the way chosen, so no password was sent. Try another encryption or port.',
    'password-in-the-open': 'A password is not sent unencrypted. Choose STARTTLS or TLS.',
    'wrong-password':
      'The server does not take this user name or password. Check both; some servers want an app password.',
    'sender-refused':
      'The server does not let this account send as this sender. Use the account’s own address.',
    'recipient-refused': 'The server does not take this recipient. Check the address.',
    'letter-refused':
      'The server takes sender and recipient but not the letter. Tell whoever runs the server, with this number.',
    'mail-failed':
      'The server says it cannot send. Tell whoever runs the server, with this number.',
    'wrong-token':
      'LINE does not take this channel access token. Issue a new one in LINE Developers and enter it.',
    'not-a-friend':
      'LINE cannot send to this person. Check the user ID, and add the official account as a friend first.',
    'quota-used': 'This month’s messages are used up. Wait for next month or extend LINE’s plan.',
    'too-many': 'Too many messages at once. Wait a little and try again.',
    'line-failed': 'LINE is in trouble. Wait a little and try again.',
    'not-json': 'This address answers, but not what it should. Check it.',
    'answered-no': 'This address says there is no such page, or does not let us in. Check it.',
    'sent-elsewhere': 'This address leads elsewhere. Enter where it leads to.',
    'too-large': 'This address answers at too great a length. Check it.',
    'not-ours':
      'This address opens, but it is another site and not this Prongsai. Check DNS and the proxy.',
    'issuer-differs':
      'The provider’s document does not fit this address. Check it, or ask the provider.',
    'endpoint-missing': 'The provider’s document is incomplete: it has no address to sign in at.',
  },
  answered: (answer) => `It answered with ${answer}`,
}

/** What is wrong with a setting, or with a try of it, in both languages; Thai is the source. */
export const settingTroubles: Readonly<Record<Language, typeof th>> = { th, en }
