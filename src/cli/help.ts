/** What `--help` prints: both languages, because nobody who needs help should first have to find a switch. */
export const help = `Prongsai (โปร่งใส)

ใช้งาน:  node bin/prongsai <คำสั่ง>

  serve                       เปิดหน้าเว็บบนเครื่องนี้ (127.0.0.1 เท่านั้น จนกว่าจะมีระบบผู้ใช้)
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
  doctor                      ตรวจว่าเครื่องนี้พร้อมใช้งานหรือไม่

  ทุกคำสั่งรับ --lang th|en และ --help
  จบด้วย 0 เรียบร้อย · 1 พบข้อผิดพลาดระดับต้องแก้ (check) · 2 ข้อมูลเข้าใช้ไม่ได้

Usage:  node bin/prongsai <command>

  serve                       open the pages on this computer (127.0.0.1 only, until there are accounts)
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
  doctor                      whether this machine is ready

  Every command takes --lang th|en and --help.
  Exit: 0 good · 1 findings of error severity (check) · 2 input that cannot be used
`
