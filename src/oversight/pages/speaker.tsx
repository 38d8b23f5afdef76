import { accountWords } from '../../accounts/messages.ts'
import { overSaid } from '../../accounts/pages/held-roles.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { SpokenAs, Watching } from '../overseer.ts'
import { questionWords } from '../question-messages.ts'
import { verificationWords } from '../verification-messages.ts'

/** An overseer by role and territory, without the person: "ผู้กำกับติดตาม จังหวัดสระบุรี". */
export const officeText = (language: Language, { over }: Watching): string =>
  verificationWords[language].scope(
    accountWords[language].roles.overseer,
    overSaid(language, { role: 'overseer', over }),
  )

/** Who spoke: the right first, then the person, for those who work together here. */
export const speakerText = (
  language: Language,
  { name, as }: { readonly name: string; readonly as: SpokenAs },
): string =>
  [
    as.kind === 'overseer' ? officeText(language, as) : questionWords[language].agencySaid,
    as.kind === 'agency' ? as.post : null,
    name,
  ]
    .filter(Boolean)
    .join(' · ')
