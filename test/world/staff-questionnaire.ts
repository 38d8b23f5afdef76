import type { Questionnaire } from '../../src/surveys/questionnaire.ts'

const said = (th: string) => ({ th, en: th })

/** Three places in two indicators, of two directions: few keys are made for it. */
export const staffQuestionnaire: Questionnaire = {
  source: { kind: 'own' },
  scales: [{ id: 'four', options: ['น้อยที่สุด', 'น้อย', 'มาก', 'มากที่สุด'].map(said) }],
  sections: [
    {
      ...{ title: said('การปฏิบัติหน้าที่'), indicator: 1 },
      questions: [
        {
          ...{ code: 'I1', title: said('ทำงานตามขั้นตอนเพียงใด'), scale: 'four' },
          ...{ parts: [{ title: said(''), direction: 'positive' }], mayNotKnow: false },
        },
        {
          ...{ code: 'I2', title: said('มีการรับของขวัญหรือไม่'), scale: 'four' },
          ...{ parts: [{ title: said(''), direction: 'negative' }], mayNotKnow: true },
        },
      ],
    },
    {
      ...{ title: said('การใช้งบประมาณ'), indicator: 2 },
      questions: [
        {
          ...{ code: 'I3', title: said('ใช้งบประมาณคุ้มค่าเพียงใด'), scale: 'four' },
          ...{ parts: [{ title: said(''), direction: 'positive' }], mayNotKnow: false },
        },
      ],
    },
  ],
  asksComment: false,
}
