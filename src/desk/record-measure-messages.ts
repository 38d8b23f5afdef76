const th = {
  finishedOn: 'วันที่แล้วเสร็จ',
  stepsDone: 'ขั้นตอนที่ทำแล้ว',
  percentReason: 'เหตุผลที่กำหนดความก้าวหน้าเอง',
  verified: 'การยืนยันผล',
  expectedEvidence: 'หลักฐานที่คาดว่าจะมี',
  'budget.baht': 'งบประมาณ (บาท)',
  'budget.from': 'ที่มาของงบประมาณ',
  budget: 'งบประมาณ',
  origin: 'ที่มาของมาตรการ',
}

const en: typeof th = {
  finishedOn: 'Finished on',
  stepsDone: 'Steps done',
  percentReason: 'Why the percentage was set by hand',
  verified: 'Verification',
  expectedEvidence: 'Evidence to expect',
  'budget.baht': 'Budget (baht)',
  'budget.from': 'Where the budget comes from',
  budget: 'Budget',
  origin: 'Where the measure came from',
}

/** What the record calls the fields of a measure that its paper does not print. */
export const measureFields = { th, en }
