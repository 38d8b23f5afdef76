/** Endings of the names of the fictional offices. */
const places = ['ทุ่งรวงทอง', 'หนองน้ำใส', 'บ้านร่มไม้', 'คลองสายลม', 'เขาฟ้าคราม', 'ท่าแสงจันทร์']
const provinces = ['สระบุรี', 'ลพบุรี', 'เชียงใหม่', 'สงขลา', 'ขอนแก่น']
const divisions = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา']
const names = ['สมชาย', 'มาลี', 'วิไล', 'ธนา', 'แก้ว', 'เอก', 'พร', 'บุญ', 'สุข', 'ใจ']
const surnames = ['ดีงาม', 'ใจดี', 'ตั้งใจ', 'รุ่งเรือง', 'กล้าหาญ', 'มั่นคง', 'สุขใจ', 'ใฝ่รู้']

/**
 * A CSV file as `prongsai load` takes it: so many fictional agencies, and so many people spread over
 * them, the first of each its administrator. No real code begins with two zeros.
 */
export function manyAgencies({
  agencies,
  people,
}: {
  readonly agencies: number
  readonly people: number
}): string {
  const lines = ['รหัส,หน่วยงาน,อำเภอ,จังหวัด,ส่วนราชการ,ตำแหน่ง,ชื่อ-สกุล,อีเมล,สิทธิ์']
  for (let at = 0; at < agencies; at += 1) {
    const code = String(1000 + at).padStart(7, '0')
    const name = `องค์การบริหารส่วนตำบล${places[at % places.length]}${at + 1}`
    const place = `อำเภอทุ่งกว้าง,${provinces[at % provinces.length]}`
    // The first agencies have one more where the people do not divide evenly.
    const own = Math.floor(people / agencies) + (at < people % agencies ? 1 : 0)
    for (let each = 0; each < own; each += 1) {
      const division = divisions[each % divisions.length]
      const person = `นาย${names[each % names.length]} ${surnames[(at + each) % surnames.length]}${each}`
      const role = each === 0 ? 'administrator;officer' : 'contributor'
      lines.push(
        `${code},${name},${place},${division},นักวิชาการ ${each + 1},${person},p${at}-${each}@example.go.th,${role}`,
      )
    }
    if (own === 0) lines.push(`${code},${name},${place},,,,,`)
  }
  return `${lines.join('\n')}\n`
}
