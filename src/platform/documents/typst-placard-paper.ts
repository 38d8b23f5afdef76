import type { Bilingual } from '../../basics/bilingual.ts'
import type { Placard, Placards, SlipSheets, TicketSheets } from '../../basics/placards.ts'
import { printable, withDigits } from '../../basics/printed.ts'
import { drawable } from './drawable.ts'
import { emblemSvg } from './emblem.ts'
import { placardSigns } from './placard-signs.ts'
import { qrSvg } from './qr.ts'
import { type Piece, piecesOf } from './typst-words.ts'

/** Placards as their Typst reads them: digits converted, words cut, codes and signs drawn. */
export function typstPlacardPaper({
  title,
  language,
  digits,
  placards,
  tickets,
  slips,
}: Placards): string {
  const cut = piecesOf([])
  const thai = (text: string) => (text === '' ? [] : cut(withDigits(printable(text), digits)))
  const paper = {
    ...{ title: printable(title), language },
    placards: placards.map((one) => typstPlacard(one, thai)),
    tickets: tickets && typstTicketSheets(tickets, language === 'th', thai),
    slips: slips ? typstSlipSheets(slips, thai) : null,
  }
  return JSON.stringify(paper, (_, value) => (typeof value === 'string' ? drawable(value) : value))
}

type Thai = (text: string) => readonly Piece[]

function typstPlacard(one: Placard, thai: Thai) {
  const said = ({ th, en }: Bilingual) => ({ th: thai(th), en: printable(en) })
  return {
    shape: one.shape,
    emblem: one.emblem && {
      ...{ picture: emblemSvg(one.emblem), says: printable(one.emblem.says) },
      ...{ width: one.emblem.width, height: one.emblem.height },
    },
    ...{ owner: thai(one.owner), place: thai(one.place) },
    over: said(one.over),
    headline: {
      th: one.headline.th.split('\n').map(thai),
      en: printable(one.headline.en.replaceAll('\n', ' ')),
    },
    facts: one.facts.map(({ sign, says }) => ({ drawing: placardSigns[sign], says: said(says) })),
    scan: said(one.scan),
    ...{ picture: qrSvg(one.link, false), codeSays: printable(one.codeSays) },
    orType: said(one.orType),
    address: printable(one.address),
    who: { label: said(one.who.label), says: said(one.who.says) },
    until: one.until && { label: said(one.until.label), day: said(one.until.day) },
    notice: said(one.notice),
    ...{ hangsAt: thai(one.hangsAt), mark: thai(one.mark) },
  }
}

function typstTicketSheets(all: TicketSheets, isThaiFirst: boolean, thai: Thai) {
  const said = ({ th, en }: Bilingual) => {
    const both = [thai(th), [printable(en)]] as const
    return { first: both[isThaiFirst ? 0 : 1], second: both[isThaiFirst ? 1 : 0] }
  }
  return {
    owner: thai(all.owner),
    title: said(all.title),
    scan: said(all.scan),
    codeLabel: said(all.codeLabel),
    ...{ addressLabel: said(all.addressLabel), codeSays: printable(all.codeSays) },
    address: printable(all.address),
    until: all.until && said(all.until),
    notice: said(all.notice),
    ...{ batch: thai(all.batch), mark: thai(all.mark) },
    tickets: all.tickets.map(({ code, link }) => ({
      ...{ code: printable(code), picture: qrSvg(link, false) },
    })),
  }
}

/** The code in two lines, as large as half a slip allows. */
const inTwoLines = (code: string) => {
  const groups = printable(code).split('-')
  const half = Math.ceil(groups.length / 2)
  return [groups.slice(0, half).join('-'), groups.slice(half).join('-')]
}

function typstSlipSheets(all: SlipSheets, thai: Thai) {
  const { syllables, address, codeSays, slips, ...said } = all
  return {
    ...Object.fromEntries(Object.entries(said).map(([name, text]) => [name, thai(text)])),
    syllables: syllables.map(printable),
    ...{ address: printable(address), codeSays: printable(codeSays) },
    slips: slips.map(({ code, link }) => ({
      ...{ code: inTwoLines(code), picture: qrSvg(link, false) },
    })),
  }
}
