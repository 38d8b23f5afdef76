import type { Emblem } from '../../basics/document.ts'
import type { Leader, LetterBlock, Picture } from '../../basics/letter-blocks.ts'

/** A picture on a paper, of which a page needs an address. */
export type PictureOnPage = Pick<Emblem | Picture, 'media' | 'bytes'>

/** A block of an official letter as HTML. */
export function LetterHtml({
  block,
  pictureAddress,
}: {
  block: LetterBlock
  pictureAddress?: (picture: PictureOnPage) => string
}) {
  switch (block.kind) {
    case 'letter-head':
      return (
        <div class={block.beside === '' ? 'letter-head' : 'letter-head letter-memo'}>
          {block.emblem && pictureAddress ? (
            <img src={pictureAddress(block.emblem)} alt={block.emblem.says} />
          ) : (
            <span class="letter-blank">{block.blank}</span>
          )}
          {block.beside === '' ? null : <h1 class="paper-heading">{block.beside}</h1>}
        </div>
      )
    case 'leaders':
      return (
        <div class={block.dotted ? 'letter-leaders letter-dotted' : 'letter-leaders'}>
          {block.lines.map((line) => (
            <div>
              {line.map((one) => (
                <LeaderHtml one={one} />
              ))}
            </div>
          ))}
        </div>
      )
    case 'rule':
      return <hr class="letter-rule" />
    case 'clause':
      return (
        <p class={`letter-clause letter-indent-${block.indent}`}>
          {block.marker === undefined ? null : <span class="letter-marker">{block.marker} </span>}
          {block.strong ? <strong>{block.text}</strong> : block.text}
        </p>
      )
    case 'roster':
      return (
        <ul class="letter-roster">
          {block.people.map(({ marker, name, post, part }) => (
            <li>
              <span>{marker} </span>
              <span>{name || post} </span>
              <span>{name === '' ? '' : post} </span>
              <span>{part}</span>
            </li>
          ))}
        </ul>
      )
    case 'dated':
      return <p class="letter-dated">{block.text}</p>
    case 'signed':
      return (
        <div class="letter-signed">
          <p>({block.name || <span class="paper-dots" />})</p>
          {block.positions.map((each) => (
            <p>{each}</p>
          ))}
          {block.positions.length === 0 ? (
            <p>
              <span class="paper-dots" />
            </p>
          ) : null}
        </div>
      )
    case 'pictures':
      return (
        <div class="letter-pictures">
          {block.pictures.map((each) => (
            <figure>
              {pictureAddress ? <img src={pictureAddress(each)} alt={each.says} /> : null}
              {each.caption === '' ? null : <figcaption>{each.caption}</figcaption>}
            </figure>
          ))}
        </div>
      )
    case 'next-sheet':
      return <hr class="letter-sheet" />
  }
}

const LeaderHtml = ({ one }: { one: Leader }) => (
  <p>
    <b>{one.label}</b> <span>{one.text}</span>
  </p>
)
