// The form of the staff survey with script: answers are hidden before they are signed, and sent apart from the code.
// What it finds on the page stands at the top of pages/form.tsx. Where a browser cannot do it, the form is sent as
// it is.
import { filledIn } from '../device/filled.ts'
import { send } from '../device/send.ts'
import { keep, letGo, waitingOf } from '../device/waiting.ts'
import type { StaffDeviceWords } from '../device-messages.ts'

function start(form: HTMLFormElement) {
  const { words: said = '', policyAt = '', policy: policySha256 = '' } = form.dataset
  const words: StaffDeviceWords = JSON.parse(said)
  const refused: Readonly<Record<string, { title: string; say: string }>> = words.refused
  // The same in every language and print: what waits is found from each.
  const to = policyAt.replace('/policy', '')
  const { classList } = document.documentElement

  const box = made('div', '', { role: 'alert', tabIndex: -1 })
  form.before(box)

  /** Says something above the form, also where that is hidden; what was said there before goes. */
  const notice = (title: string, say: string, ...ways: HTMLElement[]) => {
    box.className = 'notice'
    box.textContent = ''
    box.append(made('h2', title), made('p', say), ...ways)
    box.focus()
  }
  const button = (label: string, onclick: () => void) =>
    made('button', label, { type: 'button', className: 'go quiet', onclick })
  const clear = () =>
    button(words.clear, () => {
      if (!confirm(words.clears)) return
      letGo(to)
      location.reload()
    })

  /** Sends what waits, and says where it is: what was left here before, or what is filled in now. */
  const deliver = async (title: string) => {
    classList.add('sent')
    const end = await send(to, policySha256, (isWaiting) => {
      if (!isWaiting) return notice(title, '')
      const again = button(words.tryNow, () => dispatchEvent(new Event('online')))
      notice(words.waiting, words.waitingSay, again, clear())
    })
    if (!end) return location.reload()
    const { state, receipt } = end
    if (state === 'taken') {
      box.remove()
      return thank(form, receipt)
    }
    classList.remove('sent')
    if (state === 'code-used') form.reset()
    const { title: why, say } = refused[state] || words.refused['not-sent']
    if (waitingOf(to)) notice(why, say, clear())
    else notice(why, say)
  }

  const sendNow = () => {
    try {
      // Another window of this browser is about it.
      if (waitingOf(to)) return notice(words.earlier, '', clear())
      keep(to, filledIn(form))
    } catch {
      // Where nothing can be kept, it goes without script.
      return form.submit()
    }
    deliver(words.sending)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const groups = Array.from(form.querySelectorAll('fieldset[id]'))
    const missing = groups.filter((group) => !group.querySelector(':checked'))
    const [first] = missing
    if (!first) return sendNow()
    const rest = made('a', words.answerRest, { className: 'go', href: `#${first.id}` })
    const title = words.missingMany.replace('#', `${missing.length}`)
    if (missing.length === groups.length) notice(title, words.emptySay, rest)
    else notice(title, words.missingSay, rest, button(words.sendAnyway, sendNow))
  })
  if (waitingOf(to)) deliver(words.earlier)
}

const made = (tag: string, textContent: string, more?: object): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent }, more)

/** The answer has left the device, and nothing of it is left on the page but the receipt that was asked for. */
function thank(form: HTMLFormElement, receipt: string) {
  form.reset()
  const byId = (id: string) => document.getElementById(id)!
  const thanks = byId('thanks')
  thanks.hidden = false
  byId('kept').hidden = !receipt
  // Both hold already what goes before it.
  byId('receipt').textContent += receipt
  ;(byId('save') as HTMLAnchorElement).href += encodeURIComponent(receipt)
  thanks.focus()
}

const form = document.querySelector<HTMLFormElement>('#form')
if (form) {
  // The code of a slip's QR stands in the address only until it is read.
  const readCode = () => {
    const [, code] = /^#k=([\w-]+)/.exec(location.hash) || []
    const field = form.querySelector<HTMLInputElement>('#code')
    if (!code || !field) return
    field.value = code
    history.replaceState(null, '', form.action)
  }
  readCode()
  addEventListener('hashchange', readCode)
  if (form.dataset['blind'] && 'BigInt' in window && crypto.subtle) start(form)
}
