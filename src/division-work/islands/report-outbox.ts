import { chosenFiles } from '../../evidence/device/chosen-files.ts'
import { type KeptReport, keep, keptOf, letGo } from '../device/kept-reports.ts'

type Words = Readonly<
  Record<
    | ('inDevice' | 'sending' | 'sent' | 'later' | 'retry' | 'open' | 'drop' | 'sure' | 'remove')
    | ('cannotKeep' | 'look' | 'signIn' | 'gone'),
    string
  >
>

/** What became of trying to send: where its receipt is, why not, or (null) that there was no signal. */
type Tried = { readonly receipt: string } | { readonly why: KeptReport['why']; html: string } | null

/**
 * Keeps a report on the device until the server has acknowledged it, says in words what has left and what has not,
 * and tries again when the signal is back. The page works without it.
 */
class ReportOutbox extends HTMLElement {
  connectedCallback() {
    this.classList.add('live')
    outbox(this)
  }
}

function outbox(host: Element) {
  const words: Words = JSON.parse(host.getAttribute('words') || '{}')
  const owner = host.getAttribute('owner') || ''
  const form = host.querySelector('form')
  const basedOn = host.querySelector<HTMLInputElement>('[name=basedOn]')
  const arrived: [title: string, receipt: string][] = []
  /** The key of what was sent from the form of this page. */
  let mine = ''
  let isTyped = false
  let isBusy = false
  let timer = 0

  /** What waits on this device, but for what the form of this page shows to be looked at. */
  const waiting = async () =>
    (await keptOf(owner)).filter((each) => each.key === mine || each.key !== host.id)

  const submit = async (from: HTMLFormElement, photos: readonly File[]) => {
    const fields: [string, string | Blob, string?][] = []
    new FormData(from).forEach((value, name) => {
      if (typeof value === 'string') fields.push([name, value])
    })
    for (const photo of photos) fields.push(['photo', photo, photo.name])
    const title = document.querySelector('h1')?.textContent || ''
    mine = String(fieldOf(fields, 'key'))
    const kept = {
      key: mine,
      owner,
      title,
      fields,
      to: from.action,
      at: Date.now(),
      why: '' as const,
    }
    say([], words.sending)
    try {
      await keep(kept)
    } catch {
      // A private window, or no room: it can only be sent from here, and the person is told to stay.
      say([], words.cannotKeep)
      return settle(kept, await tried(kept))
    }
    from.hidden = true
    flush()
  }

  /** Tries everything that waits, the oldest first, until there is no signal. */
  const flush = async () => {
    if (isBusy || !host.isConnected) return
    isBusy = true
    clearTimeout(timer)
    try {
      const seen: string[] = []
      // Read anew each time: what was sent may have changed what waits, and another tab may have sent it.
      for (;;) {
        const all = await waiting()
        const kept = all.find((each) => !seen.includes(each.key))
        if (!kept) break
        seen.push(kept.key)
        say(all, words.sending)
        const answer = await tried(kept)
        if (!answer) break
        await settle(kept, answer)
      }
      const left = await waiting()
      say(left, '')
      if (left.some((each) => !each.why)) timer = window.setTimeout(flush, 30_000)
    } catch {
      // No database in this browser: nothing was kept, so nothing waits.
    }
    isBusy = false
  }

  const settle = async (kept: KeptReport, answer: Tried) => {
    const isMine = kept.key === mine
    if (!answer) return
    if ('receipt' in answer) {
      const fact = answer.receipt.split('/').pop() || ''
      await letGoOf(kept, fact).catch(() => undefined)
      if (isMine) location.assign(answer.receipt)
      arrived.push([kept.title, answer.receipt])
      // What this person sent before is what the open form stands on now.
      if (basedOn && form?.action === kept.to) basedOn.value = fact
      return
    }
    await keep({ ...kept, why: answer.why }).catch(() => undefined)
    const sent = new DOMParser().parseFromString(answer.html, 'text/html')
    const next = sent.querySelector('report-outbox')
    if (answer.why === 'look' && next && (isMine || (form?.action === kept.to && !isTyped))) {
      next.id = kept.key
      host.replaceWith(document.importNode(next, true))
      document.querySelector('.error-summary, .notice.bad')?.scrollIntoView()
    } else if (isMine && form) form.hidden = false
  }

  /** Says in words what is still on the device and what has arrived. */
  const say = (left: readonly KeptReport[], now: string) => {
    const box = host.querySelector<HTMLElement>('.outbox')
    if (!box) return
    const line = (parent: Element, tag: string, text = '') => {
      const element = parent.appendChild(document.createElement(tag))
      element.textContent = text
      return element
    }
    const link = (parent: Element, text: string, href: string) =>
      line(parent, 'a', text).setAttribute('href', href)
    const button = (parent: Element, text: string, act: () => void) => {
      const made = line(parent, 'button', text)
      made.className = 'button quiet'
      made.onclick = act
    }
    const acts = (parent: Element) => {
      const made = line(parent, 'div')
      made.className = 'buttons small-buttons'
      return made
    }
    box.textContent = ''
    box.hidden = !(left.length || now || arrived.length)
    box.classList.toggle('sent', !left.length && !now)
    if (left.length) line(box, 'b', words.inDevice.replace('{n}', String(left.length)))
    if (now) line(box, 'p', now)
    const list = line(box, 'ul')
    for (const kept of left) {
      const item = line(
        list,
        'li',
        now ? kept.title : `${kept.title} – ${words[kept.why || 'later']}`,
      )
      if (now || !kept.why) continue
      const row = acts(item)
      link(row, words.open, kept.to)
      button(row, words.drop, () => {
        if (confirm(words.sure)) letGo(kept.key).then(flush)
      })
    }
    for (const each of arrived) link(line(list, 'li'), `${words.sent}: ${each[0]}`, each[1])
    if (left.length && !now) button(acts(box), words.retry, flush)
  }

  if (form) {
    const photos = chosenFiles(form, words.remove)
    form.addEventListener('input', () => {
      isTyped = true
    })
    form.addEventListener('change', (event) => {
      // Done means every step is: the ticks say so before it is sent.
      const chosen = event.target as HTMLInputElement
      if (chosen.name === 'stage' && chosen.value === 'done')
        form.querySelectorAll<HTMLInputElement>('[name=ticked]').forEach((box) => {
          box.checked = true
        })
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      submit(form, photos.all())
    })
  }
  addEventListener('online', flush)
  addEventListener('pageshow', (event) => {
    // A page brought back by the back button must not look as if it were still sending.
    if (event.persisted) location.reload()
  })
  flush()
}

/** Lets go of what has arrived; what waits from a form as old as its own stands on it now. */
async function letGoOf(sent: KeptReport, fact: string) {
  await letGo(sent.key)
  const before = fieldOf(sent.fields, 'basedOn')
  for (const other of await keptOf(sent.owner))
    if (other.to === sent.to && fieldOf(other.fields, 'basedOn') === before)
      await keep({
        ...other,
        fields: other.fields.map((each) => (each[0] === 'basedOn' ? ['basedOn', fact] : each)),
      })
}

/** Sends a report. Whatever ends on the way is no signal: it is sent again with the same key, and saved once. */
async function tried(kept: KeptReport): Promise<Tried> {
  const body = new FormData()
  for (const field of kept.fields)
    if (typeof field[1] === 'string') body.append(field[0], field[1])
    else body.append(field[0], field[1], field[2])
  try {
    const answer = await fetch(kept.to, { method: 'POST', body, credentials: 'same-origin' })
    if (answer.ok && answer.url.includes('/sent/')) return { receipt: answer.url }
    const status = answer.status
    if (status >= 500) return null
    const html = await answer.text()
    const isToLook = status === 409 || status === 422
    return { html, why: isToLook ? 'look' : status === 401 ? 'signIn' : 'gone' }
  } catch {
    return null
  }
}

const fieldOf = (fields: KeptReport['fields'], name: string) =>
  fields.find((field) => field[0] === name)?.[1]

customElements.define('report-outbox', ReportOutbox)
