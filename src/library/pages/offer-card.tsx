import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { periodText } from '../../measures/calendar.ts'
import { Codes, List, Responsible } from '../../measures/pages/parts.tsx'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { libraryWords } from '../messages.ts'
import type { Offer } from '../offer.ts'
import { Translated } from './translated.tsx'

/** One measure on offer: what it is, whence it comes, and the rest one tap away. */
export function OfferCard(props: {
  language: Language
  offer: Offer
  /** The year its codes are written in, where that is not the year of the codes shown. */
  writtenFor: FiscalYear | null
  isTaken: boolean
  isTicked: boolean
  /** Where its form opens; null for those who may not. */
  useAt: string | null
}) {
  const { language, offer, isTaken } = props
  const words = libraryWords[language]
  const { content } = offer
  return (
    <article class="card measure-card offer" id={offer.from.replace(':', '-')}>
      <div class="top">
        <span>
          <Codes codes={content.codes} />
          {offer.also.length > 0 ? (
            <span class="soft small">
              {' '}
              {words.alsoHelps} {offer.also.join(', ')}
            </span>
          ) : null}
        </span>
        {isTaken ? (
          <Tag tone="good" shape="full">
            {words.taken}
          </Tag>
        ) : null}
      </div>
      <h3 lang={language === 'en' && offer.title.en !== offer.title.th ? 'en' : 'th'}>
        {offer.title[language]}
      </h3>
      <List items={content.measures} plain />
      <p class="card-foot">
        <Source language={language} offer={offer} />
        <span>{periodText(language, content.period)}</span>
      </p>
      {props.writtenFor === null ? null : (
        <Translated language={language} codes={offer.codes} from={props.writtenFor} />
      )}
      <details>
        <summary>{words.more}</summary>
        <h4>{words.steps}</h4>
        <List items={content.steps} />
        <h4>{words.followUp}</h4>
        <List items={content.followUp} />
        {content.expectedEvidence.length > 0 ? (
          <>
            <h4>{words.evidence}</h4>
            <List items={content.expectedEvidence} plain />
          </>
        ) : null}
        <h4>{words.owner}</h4>
        <Responsible responsible={content.responsible} />
        {offer.source.kind === 'library' ? (
          <>
            <h4>{words.cost}</h4>
            <p>{offer.cost ? offer.cost[language] : words.noCost}</p>
          </>
        ) : null}
      </details>
      {props.useAt ? (
        <div class="offer-acts">
          <label class="radio">
            <input type="checkbox" name="offer" value={offer.from} checked={props.isTicked} />
            <span>
              {words.tickShort}
              <span class="unseen"> {offer.title[language]}</span>
            </span>
          </label>
          <ButtonLink href={props.useAt} quiet>
            {words.use}
          </ButtonLink>
        </div>
      ) : null}
    </article>
  )
}

const Source = ({ language, offer }: { language: Language; offer: Offer }) => {
  const words = libraryWords[language]
  const { source } = offer
  if (source.kind === 'library') return <span>{words.sourceOwn}</span>
  return (
    <span>
      {words.sourceShared(source.name, source.fiscalYear)}{' '}
      {words.fullAddress(source.district, source.province)}
    </span>
  )
}
