import { expect } from 'vitest'
import { ledTo, type webWorld } from './web.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Opens a page, changes what is to be changed in its form, and sends it; tells where that leads. */
export const sendingIn =
  (worldNow: () => Awaited<ReturnType<typeof webWorld>>) =>
  async (
    address: string,
    action: string,
    change: (shown: Record<string, string[]>) => Fields,
    as: 'urlencoded' | 'multipart' = 'urlencoded',
  ): Promise<string> => {
    const world = worldNow()
    const opened = await world.get(address)
    expect(opened.status, address).toBe(200)
    const shown = shownForm(await opened.text(), action)
    const fields = { ...shown, ...change(shown) }
    const to = address.replace(/#.*/, '')
    const answer = await (as === 'multipart'
      ? world.upload(to, multipart(fields))
      : world.post(to, fields))
    expect(answer.status, `${address}: ${problemsIn(await answer.clone().text())}`).toBe(303)
    return ledTo(answer)
  }

function multipart(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each)
  return form
}

/** What a page says is wrong with what was sent; the whole page where it says nothing. */
export const problemsIn = (html: string) =>
  plain(/error-summary[\s\S]*?<\/div>|class="notice bad[\s\S]*?<\/div>/.exec(html)?.[0] ?? html)

/** The fields a browser would send of the form of a page that posts to an address ending so, as they stand there. */
export function shownForm(html: string, action: string): Record<string, string[]> {
  const form = [...html.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>[\s\S]*?<\/form>/g)].find(
    ([, to = '']) => plain(to).replace(/\?.*/, '').endsWith(action),
  )
  if (!form) throw new Error(`No form posts to …${action}`)
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    if (name !== '') fields[name] = [...(fields[name] ?? []), value]
  }
  const controls =
    /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[\s\S]*?<\/select>/g
  for (const [control] of form[0].matchAll(controls)) {
    const [head = ''] = /^<[^>]*>/.exec(control) ?? []
    const name = attribute(head, 'name') ?? ''
    if (head.startsWith('<textarea'))
      add(name, plain(control.slice(head.length, -'</textarea>'.length)).replace(/^\n/, ''))
    else if (head.startsWith('<select')) add(name, chosenIn(control))
    else if (!isUnticked(head)) add(name, attribute(head, 'value') ?? '')
  }
  return fields
}

const isUnticked = (input: string) => {
  const type = attribute(input, 'type')
  return (
    type === 'file' || ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(input))
  )
}

function chosenIn(select: string): string {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
  const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? ''
  return attribute(chosen, 'value') ?? ''
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : plain(value)
}

/** Text of a page without its entities. */
export const plain = (html: string) =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" },
}
