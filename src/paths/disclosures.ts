import { query } from '../basics/query.ts'

const desk = '/desk/:agency/:year{[0-9]+}/oit'
const item = `${desk}/:item{O[0-9]+}`
const uuid = '{[0-9a-f]+-[0-9a-f-]+}'
const shown = '/a/:agency/:year{[0-9]+}/oit'
const shownItem = `${shown}/:item{O[0-9]+}`

/** What an agency discloses for the items of a year: at the desk, and on pages whose addresses stay. */
export const disclosurePatterns = {
  oitDesk: desk,
  oitHandOver: `${desk}/hand-over`,
  oitItem: item,
  oitReady: `${item}/ready`,
  oitOwner: `${item}/owner`,
  oitStep: `${item}/step`,
  oitLinks: `${desk}/links`,
  oitWatch: `${desk}/links/watch`,
  oitItemLinks: `${item}/links`,
  oitLink: `${item}/links/:link{[0-9a-f]{16}}`,
  oitCapture: `${item}/capture`,
  oitPack: `${item}/pack`,
  oitWarc: `${item}/captures/:capture${uuid}`,
  oitUpload: `${item}/documents`,
  oitDocument: `${item}/documents/:document${uuid}`,
  oitFile: `${item}/documents/:document${uuid}/:content{[0-9a-f]+}`,
  publicOit: shown,
  publicOitItem: shownItem,
  publicOitDocument: `${shownItem}/documents/:document${uuid}`,
  publicOitFile: `${shownItem}/documents/:document${uuid}/:content{[0-9a-f]+}`,
} as const

type Names = Readonly<Record<string, string | number>>

/** How the list of items is filtered. */
export interface OitLook {
  readonly state?: string
  readonly division?: string
  readonly problem?: string
}

/** The addresses of disclosures, made with the names of one agency, year and item. */
export const disclosurePaths = (
  at: (name: keyof typeof disclosurePatterns, names: Names) => string,
) => {
  const ofItem =
    (name: keyof typeof disclosurePatterns) => (agency: string, year: number, code: string) =>
      at(name, { agency, year, item: code })
  const ofDocument =
    (name: keyof typeof disclosurePatterns) =>
    (agency: string, year: number, code: string, document: string) =>
      at(name, { agency, year, item: code, document })
  const ofFile =
    (name: keyof typeof disclosurePatterns) =>
    (agency: string, year: number, code: string, document: string, content: string) =>
      at(name, { agency, year, item: code, document, content })
  return {
    oitDesk: (agency: string, year: number, look: OitLook = {}) =>
      at('oitDesk', { agency, year }) + query({ ...look }),
    oitHandOver: (agency: string, year: number) => at('oitHandOver', { agency, year }),
    oitItem: (
      agency: string,
      year: number,
      code: string,
      look: { from?: string; months?: 1 } = {},
    ) => at('oitItem', { agency, year, item: code }) + query(look),
    oitReady: ofItem('oitReady'),
    oitOwner: ofItem('oitOwner'),
    oitStep: ofItem('oitStep'),
    oitLinks: (agency: string, year: number, look: { division?: string } = {}) =>
      at('oitLinks', { agency, year }) + query({ ...look }),
    oitWatch: (agency: string, year: number) => at('oitWatch', { agency, year }),
    /** With the answer a dispute pack is to be about. */
    oitItemLinks: (agency: string, year: number, code: string, answer: string | null = null) =>
      at('oitItemLinks', { agency, year, item: code }) + query(answer === null ? {} : { answer }),
    oitLink: (agency: string, year: number, code: string, link: string) =>
      at('oitLink', { agency, year, item: code, link }),
    oitCapture: ofItem('oitCapture'),
    oitWarc: (agency: string, year: number, code: string, capture: string) =>
      at('oitWarc', { agency, year, item: code, capture }),
    oitPack: ofItem('oitPack'),
    oitUpload: ofItem('oitUpload'),
    oitDocument: ofDocument('oitDocument'),
    oitFile: ofFile('oitFile'),
    publicOit: (agency: string, year: number) => at('publicOit', { agency, year }),
    publicOitItem: ofItem('publicOitItem'),
    publicOitDocument: ofDocument('publicOitDocument'),
    publicOitFile: ofFile('publicOitFile'),
  }
}
