import type { Bilingual } from '../basics/bilingual.ts'
import type { AskedSection, Questionnaire } from './questionnaire.ts'

/** A questionnaire an office may take as it is, or begin its own with. The wording is ours. */
export interface ReadyMade {
  readonly id: string
  readonly title: Bilingual
  readonly questionnaire: Questionnaire
}

const satisfied = 'satisfied5'

type Pair = readonly [th: string, en: string]
const said = ([th, en]: Pair): Bilingual => ({ th, en })

/** What people who used a service are asked: the staff, the way it went, how to reach the office, the place, and all in all. */
const asked: readonly (readonly [title: Pair, questions: readonly Pair[]])[] = [
  [
    ['เจ้าหน้าที่', 'The staff'],
    [
      [
        'พอใจกับความสุภาพและความเต็มใจช่วยของเจ้าหน้าที่เพียงใด',
        'How satisfied are you with how polite and willing to help the staff were?',
      ],
      [
        'พอใจกับการอธิบายและตอบคำถามของเจ้าหน้าที่เพียงใด',
        'How satisfied are you with how the staff explained things and answered questions?',
      ],
      [
        'พอใจกับการให้บริการทุกคนอย่างเท่าเทียมเพียงใด',
        'How satisfied are you that everybody was served equally?',
      ],
    ],
  ],
  [
    ['ขั้นตอนและเวลา', 'Steps and time'],
    [
      [
        'พอใจกับขั้นตอนที่เข้าใจง่ายและไม่ยุ่งยากเพียงใด',
        'How satisfied are you with how simple and clear the steps were?',
      ],
      ['พอใจกับเวลาที่ใช้จนงานเสร็จเพียงใด', 'How satisfied are you with the time it took?'],
      [
        'พอใจกับการบอกล่วงหน้าว่าต้องใช้เอกสารใดและเสียค่าธรรมเนียมเท่าใดเพียงใด',
        'How satisfied are you with being told beforehand which papers and fees were needed?',
      ],
    ],
  ],
  [
    ['ช่องทางติดต่อ', 'Ways to reach the office'],
    [
      [
        'พอใจกับช่องทางติดต่อ เช่น สำนักงาน โทรศัพท์ และออนไลน์ เพียงใด',
        'How satisfied are you with the ways to reach the office, such as the counter, the telephone and online?',
      ],
      [
        'พอใจกับการหาข้อมูลที่ต้องการได้ง่ายเพียงใด',
        'How satisfied are you with how easy it was to find what you needed to know?',
      ],
      [
        'พอใจกับช่องทางแจ้งปัญหาหรือร้องเรียนเพียงใด',
        'How satisfied are you with the ways to report a problem or complain?',
      ],
    ],
  ],
  [
    ['สถานที่', 'The place'],
    [
      [
        'พอใจกับป้ายและจุดบริการที่หาได้ง่ายเพียงใด',
        'How satisfied are you with how easy signs and counters were to find?',
      ],
      [
        'พอใจกับความสะอาด ความปลอดภัย และที่นั่งรอเพียงใด',
        'How satisfied are you with cleanliness, safety and places to sit?',
      ],
      [
        'พอใจกับความสะดวกสำหรับผู้สูงอายุ คนพิการ และผู้มีเด็กเล็กเพียงใด',
        'How satisfied are you with how the place suits older people, people with disabilities and people with small children?',
      ],
    ],
  ],
  [
    ['โดยรวม', 'All in all'],
    [
      [
        'โดยรวมแล้วพอใจกับบริการของหน่วยงานเพียงใด',
        'All in all, how satisfied are you with the service of this agency?',
      ],
    ],
  ],
]

const sections = asked.map(
  ([title, questions], at): AskedSection => ({
    title: said(title),
    indicator: null,
    questions: questions.map((question, nth) => ({
      code: `S${1 + nth + asked.slice(0, at).reduce((sum, [, each]) => sum + each.length, 0)}`,
      title: said(question),
      scale: satisfied,
      parts: [{ title: { th: '', en: '' }, direction: 'positive' }],
      mayNotKnow: true,
    })),
  }),
)

/** The satisfaction of service users, as reports of measures rely on it. */
export const satisfactionSurvey: ReadyMade = {
  id: 'satisfaction',
  title: {
    th: 'แบบสำรวจความพึงพอใจของผู้รับบริการ',
    en: 'Survey of the satisfaction of service users',
  },
  questionnaire: {
    source: { kind: 'ready-made', id: 'satisfaction' },
    scales: [
      {
        id: satisfied,
        options: (
          [
            ['ไม่พอใจเลย', 'Not satisfied at all'],
            ['ไม่ค่อยพอใจ', 'Rather not satisfied'],
            ['ปานกลาง', 'In between'],
            ['พอใจ', 'Satisfied'],
            ['พอใจมาก', 'Very satisfied'],
          ] as const
        ).map(said),
      },
    ],
    sections,
    asksComment: true,
  },
}

/** All questionnaires that stand ready. */
export const readyMade: readonly ReadyMade[] = [satisfactionSurvey]
