import { raw } from 'hono/html'
import type {
  Block,
  Cell,
  Column,
  Digits,
  Document,
  Line,
  Poster,
  Signatory,
  Table,
} from '../../basics/document.ts'
import { headGroups, textOfCell, tick } from '../../basics/document.ts'
import { asPrinted, withDigits } from '../../basics/printed.ts'
import { LetterHtml, type PictureOnPage } from './letter.tsx'

/** An official paper as HTML: the same headings, tables and signatures as on paper. */
export const DocumentHtml = ({
  document,
  pictureOf,
  pictureAddress,
}: {
  document: Document
  /** Where an emblem is to be had; without it none is shown. */
  pictureAddress?: (picture: PictureOnPage) => string
  /** Draws a QR code as SVG; without it a poster shows its link alone. */
  pictureOf?: (link: string) => string
}) => {
  const printed = asPrinted(document)
  return (
    <div
      class={`paper paper-${printed.page.turned}${printed.page.margins === 'letter' ? ' paper-letter' : ''}`}
      lang={printed.language}
    >
      {printed.blocks.map((block) => (
        <PaperBlock
          block={block}
          digits={printed.digits}
          {...(pictureOf && { pictureOf })}
          {...(pictureAddress && { pictureAddress })}
        />
      ))}
    </div>
  )
}

const PaperBlock = ({
  block,
  digits,
  pictureOf,
  pictureAddress,
}: {
  block: Block
  digits: Digits
  pictureOf?: (link: string) => string
  pictureAddress?: (picture: PictureOnPage) => string
}) => {
  switch (block.kind) {
    case 'heading':
      return <PaperHeading level={block.level} lines={block.lines} />
    case 'paragraph':
      return <p class={block.centred ? 'paper-centred' : ''}>{block.text}</p>
    case 'table':
      return <PaperTable table={block} digits={digits} />
    case 'signatures':
      return (
        <div class="paper-signatures">
          {block.signatories.map((one) => (
            <Signature one={one} />
          ))}
        </div>
      )
    case 'emblem':
      return pictureAddress ? (
        <img class="paper-emblem" src={pictureAddress(block)} alt={block.says} />
      ) : null
    case 'poster':
      return <PaperPoster poster={block} {...(pictureOf && { pictureOf })} />
    default:
      return <LetterHtml block={block} {...(pictureAddress && { pictureAddress })} />
  }
}

const PaperHeading = ({ level, lines }: { level: 1 | 2 | 3; lines: readonly string[] }) => {
  const Tag = `h${level}` as const
  return (
    <Tag class="paper-heading">
      {lines.map((line) => (
        <span>{line}</span>
      ))}
    </Tag>
  )
}

const PaperTable = ({ table, digits }: { table: Table; digits: Digits }) => {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  return (
    // A table wider than the screen scrolls in its own box, which the keyboard can reach.
    <section class="paper-scroll" tabindex={0} aria-label={table.caption}>
      <table class={table.columns.length > 5 ? 'paper-table' : 'paper-table paper-few'}>
        <caption>{table.caption}</caption>
        <colgroup>
          {table.columns.map((column) => (
            <col width={`${((100 * column.width) / shares).toFixed(2)}%`} />
          ))}
        </colgroup>
        <PaperHead columns={table.columns} />
        <tbody lang="th">
          {table.rows.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <PaperCell cell={cell} column={table.columns[at]} digits={digits} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const PaperHead = ({ columns }: { columns: readonly Column[] }) => {
  const groups = headGroups(columns)
  const below = groups.filter((group) => group.grouped).flatMap((group) => group.columns)
  return (
    <thead>
      <tr>
        {groups.map((group) =>
          group.grouped ? (
            <th scope="colgroup" colspan={group.columns.length}>
              {group.title}
            </th>
          ) : (
            <th scope="col" {...(below.length > 0 && { rowspan: 2 })}>
              {group.title}
            </th>
          ),
        )}
      </tr>
      {below.length > 0 && (
        <tr>
          {below.map((column) => (
            <th scope="col" class={column.upright ? 'paper-upright' : ''}>
              <span>{column.title}</span>
            </th>
          ))}
        </tr>
      )}
    </thead>
  )
}

const PaperCell = ({
  cell,
  column,
  digits,
}: {
  cell: Cell
  column: Column | undefined
  digits: Digits
}) => (
  <td class={`paper-${column?.align ?? 'start'}`}>
    {cell.kind === 'text' ? (
      <Lines lines={cell.lines} />
    ) : cell.kind === 'tick' && cell.ticked ? (
      // Heard as the name of the box that is ticked, not as "square root".
      <span role="img" aria-label={column?.title}>
        {tick.yes}
      </span>
    ) : (
      withDigits(textOfCell(cell), digits)
    )}
  </td>
)

/** Lines keep their printed markers; neighbours with markers are one list. */
const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <>
    {runs(lines).map((run) =>
      run.listed ? (
        <ul class="paper-list">
          {run.lines.map((line) => (
            <li>
              <span class="paper-marker">{line.marker} </span>
              <span>
                <Words line={line} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        run.lines.map((line) => (
          <p>
            <Words line={line} />
          </p>
        ))
      ),
    )}
  </>
)

const Words = ({ line }: { line: Line }) => {
  const words = linked(line.text)
  return line.strong ? <strong>{words}</strong> : <>{words}</>
}

/** Web addresses in a text can be followed; nothing else in it is markup. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a href={part} rel="nofollow noopener">
        {part}
      </a>
    ) : (
      part
    ),
  )

function runs(lines: readonly Line[]) {
  const found: { listed: boolean; lines: Line[] }[] = []
  for (const line of lines) {
    const listed = line.marker !== undefined
    const last = found.at(-1)
    if (last && last.listed === listed) last.lines.push(line)
    else found.push({ listed, lines: [line] })
  }
  return found
}

const Signature = ({ one }: { one: Signatory }) => (
  <div class="paper-signature">
    <p>
      {one.signs} <Dots /> {one.part}
    </p>
    <p>({one.name || <Dots />})</p>
    <p>
      {one.labels.position} {one.position || <Dots />}
    </p>
    <p>
      {one.labels.date} <Dots />
    </p>
  </div>
)

const Dots = () => <span class="paper-dots" />

const PaperPoster = ({
  poster,
  pictureOf,
}: {
  poster: Poster
  pictureOf?: (link: string) => string
}) => (
  <section class="paper-poster">
    <h2>{poster.heading}</h2>
    <p class="paper-poster-sub">{poster.subheading}</p>
    {poster.lines.map((line) => (
      <p>{line}</p>
    ))}
    {pictureOf && (
      <div class="paper-qr" role="img" aria-label={poster.pictureSays}>
        {raw(pictureOf(poster.link))}
      </div>
    )}
    <p>
      <a href={poster.link}>{poster.link}</a>
    </p>
  </section>
)

/** The page has its title already; the paper's own stands one level below it. */
export const belowTitle = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.kind === 'heading' && block.level === 1 ? { ...block, level: 2 as const } : block,
  ),
})
