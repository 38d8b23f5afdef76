/** What `recover` says, in both languages. */
export const recoverWords = {
  nameUnsaid: {
    th: 'บอกชื่อผู้ใช้หนึ่งชื่อด้วย: recover ชื่อผู้ใช้',
    en: 'Name one sign-in name: recover SIGN-IN-NAME',
  },
  nobody: (name: string) => ({
    th: `ไม่มีใครเข้าใช้ด้วยชื่อ "${name}" ในข้อมูลนี้ ตรวจตัวสะกดและ --data`,
    en: `Nobody signs in as "${name}" in this data. Check the spelling and --data.`,
  }),
  made: (name: string) => ({
    th: `เปิดลิงก์นี้เพื่อตั้งรหัสผ่านใหม่ของ ${name} ใช้ได้ครั้งเดียว ภายใน 24 ชั่วโมง ลิงก์ก่อนหน้าใช้ไม่ได้แล้ว ใครก็ตามที่สั่งคำสั่งบนเครื่องนี้ได้ทำเช่นนี้ได้ จึงให้เฉพาะคนที่ไว้ใจเข้าถึงเครื่อง และบันทึกการทำงานของระบบเขียนไว้แล้วว่ามีการทำลิงก์`,
    en: `Open this link to set a new password for ${name}. It works once, for 24 hours; earlier ones no longer work. Whoever can run commands on this computer can do this, so let only people you trust at it. The installation's record says that a link was made.`,
  }),
} as const
