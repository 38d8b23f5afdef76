/** What `--help` prints: both languages, because nobody who needs help should first have to find a switch. */
export const help = `Prongsai (โปร่งใส)

ใช้งาน:  node bin/prongsai <คำสั่ง>

  serve                       เปิดหน้าเว็บบนเครื่องนี้ (127.0.0.1 คนอื่นเข้าผ่านพร็อกซี TLS)
      --port N  --data โฟลเดอร์  --sample (ใส่หน่วยงานตัวอย่าง)
  import ไฟล์                 อ่านตารางมาตรการ (.txt .tsv .md .docx .xlsx .csv .json)
      --json  (ผลเป็น JSON)
  check ไฟล์                  ตรวจหาข้อผิดพลาดในแผนหรือรายงาน
      --json  --as-of 2566-09-30 หรือ 2023-09-30
  report ไฟล์                 ทำรายงานทางการ
      --format pdf|docx|xlsx|csv|html|json  --out ที่อยู่ไฟล์
      --digits thai|arabic  --poster ลิงก์แบบวัด EIT
  frameworks list             กรอบการประเมินของแต่ละปี
  frameworks show รหัส        ตัวชี้วัดและข้อทั้งหมดของปีนั้น
  frameworks validate ไฟล์    ตรวจแฟ้มกรอบการประเมิน
  registry ไฟล์               รับทะเบียน อปท. (CSV ของกรมส่งเสริมการปกครองท้องถิ่น)
      --dry-run (ดูก่อน ไม่บันทึก)  --mark-missing  --json  --data โฟลเดอร์
  load ไฟล์                   รับหลายหน่วยงานพร้อมส่วนราชการ บุคคล และสิทธิ์ (.csv .json) ทั้งหมดหรือไม่เลย
      --links ไฟล์.csv (เขียนลิงก์เข้าร่วมของแต่ละคน)  --data โฟลเดอร์
  check-links                 เปิดทุกลิงก์ของข้อ OIT ดูอย่างคนนอก หยุดกลางคันแล้วสั่งใหม่จะทำต่อ
      --agency รหัส  --year 2566  --data โฟลเดอร์
  recover ชื่อผู้ใช้            ทำลิงก์ตั้งรหัสผ่านใหม่ เมื่อไม่มีใครทำให้ได้ ปิดโปรแกรมก่อน (ไม่ต้องถ้าใช้ PostgreSQL)
      --port N (ช่องทางที่จะเปิดโปรแกรม)  --data โฟลเดอร์
  backup                      สำรองทุกอย่างเป็นไฟล์เดียว ขณะเปิดใช้อยู่ก็ได้ แล้วลองกู้คืนเทียบให้
      --out ไฟล์  --data โฟลเดอร์  --no-verify (ไม่ลองกู้คืน)
      --with-key (ใส่กุญแจของระบบ ไฟล์จะลับเท่ากับทั้งสำนักงาน)
      --check ไฟล์  (ตรวจไฟล์สำรองเก่า)
  restore ไฟล์                กู้คืนลงโฟลเดอร์ว่าง หรือ PostgreSQL ว่างที่ DATABASE_URL บอก
      --data โฟลเดอร์  --yes (ไม่ต้องถาม)
  recount โฟลเดอร์|ZIP        นับผลแบบสำรวจบุคลากรที่เผยแพร่ซ้ำ โดยไม่ใช้เครือข่าย
      --receipt ไฟล์ใบรับ  --fingerprint "แปดพยางค์"  --json
  doctor                      ตรวจว่าเครื่องนี้พร้อมใช้งานหรือไม่

  ทุกคำสั่งรับ --lang th|en และ --help
  จบด้วย 0 เรียบร้อย · 1 พบข้อผิดพลาดระดับต้องแก้ (check) หรือนับซ้ำแล้วไม่ตรง (recount) · 2 ข้อมูลเข้าใช้ไม่ได้

Usage:  node bin/prongsai <command>

  serve                       open the pages on this computer (127.0.0.1; others come by a TLS proxy)
      --port N  --data FOLDER  --sample (add a fictional office)
  import FILE                 read a table of measures (.txt .tsv .md .docx .xlsx .csv .json)
      --json
  check FILE                  find what is wrong with a plan or report
      --json  --as-of 2023-09-30
  report FILE                 make the official report
      --format pdf|docx|xlsx|csv|html|json  --out PATH
      --digits thai|arabic  --poster LINK-OF-EIT-SURVEY
  frameworks list             the assessment of each year
  frameworks show ID          its indicators and items
  frameworks validate FILE    check a framework file
  registry FILE               take in the registry of local governments (the CSV of the DLA)
      --dry-run (look first, save nothing)  --mark-missing  --json  --data FOLDER
  load FILE                   take in many agencies, divisions, people and roles (.csv .json), all or nothing
      --links OUT.csv (write each person's join link)  --data FOLDER
  check-links                 open every link of OIT items as the public would; one that was stopped goes on
      --agency CODE  --year 2566  --data FOLDER
  recover SIGN-IN-NAME        a link to set a new password, where nobody else can make one; stop the program
      --port N (where it will be opened)  --data FOLDER  first (not needed with PostgreSQL)
  backup                      save everything in one file, while in use or not, and try it out
      --out FILE  --data FOLDER  --no-verify (do not try it out)
      --with-key (with the installation's key: the file is as secret as the office)
      --check FILE  (try an old backup)
  restore FILE                into an empty folder, or the empty PostgreSQL of DATABASE_URL
      --data FOLDER  --yes (do not ask)
  recount FOLDER|ZIP          count a published staff survey again, offline; exit 1 when anything does not hold
      --receipt FILE  --fingerprint "eight syllables"  --json
  doctor                      whether this machine is ready

  Every command takes --lang th|en and --help.
  Exit: 0 good · 1 findings of error severity (check), or what does not hold (recount) · 2 input that cannot be used
`
