// The form of a survey with script: answers stay on the phone until they are sent, are sent once, and words say
// whether they have left it. Without it the form works by itself.
import { deliver, withField } from '../device/deliver.ts'
import { bodyOf, fill, isBegun } from '../device/filled.ts'
import { type Kept, keep, keptOf, letGo, placeOf } from '../device/kept-answers.ts'
import { watchKiosk } from '../device/kiosk.ts'
import { answered, missingIn, missingNotice } from '../device/missing.ts'
import { bringTo, button, piece, place } from '../device/page-parts.ts'
import { solveProof } from '../device/solve-proof.ts'
import type { DeviceWords } from '../device-messages.ts'

const goOnMark = 'survey go on'

function start(form: HTMLFormElement) {
  const words: DeviceWords = JSON.parse(form.getAttribute('data-words') || '{}')
  const stratum = form.getAttribute('data-stratum')
  const isShared = stratum === 'kiosk' || stratum === 'assisted'
  const survey = (/\/s\/(\w+)/.exec(form.action) || [])[1] || ''
  const root = document.documentElement
  const main = form.parentElement || document.body
  const stampField = form.elements.namedItem('stamp') as HTMLInputElement
  const placeFor = (as: 'out' | 'draft') => placeOf(as, survey, stampField.value)
  let isBusy = false
  let isAsked = !!form.querySelector('[name=seen]')
  let isOnlyHere = false
  let box: HTMLElement | null = null
  let restart = () => {}

  /** Shows a box above all else, or within the form; the one before goes. */
  const show = (made: HTMLElement, within: Element, role: 'alert' | 'status') => {
    const old = document.getElementById('notice')
    if (old) old.remove()
    if (box) box.remove()
    box = made
    place(made, within, role)
    if (role === 'alert') bringTo(made)
  }
  const card = (title: string, say: string, ...more: HTMLElement[]) =>
    piece('div', 'card', piece('h2', '', title), piece('p', '', say), ...more)

  const saveDraft = () => {
    const body = bodyOf(form)
    if (!isShared && !isBusy && isBegun(body))
      keep(placeFor('draft'), { to: form.action, body, at: Date.now() })
  }

  const refuse = (state: string) => {
    root.classList.remove('sent')
    // A program that fills in forms may have filled what nobody sees.
    const trap = form.elements.namedItem('website')
    if (trap instanceof HTMLInputElement) trap.value = ''
    const refused = (words.refused as Record<string, { title: string; say: string }>)[state]
    const notice = card(
      refused ? refused.title : words.unread,
      refused ? refused.say : words.unreadSay,
    )
    notice.className = 'notice'
    if (state.indexOf('ticket') === 0)
      notice.appendChild(
        piece(
          'p',
          '',
          button('go quiet', words.sendAsOpen, () => send({ 'as-open': '1' })),
        ),
      )
    show(notice, form, 'alert')
    saveDraft()
  }

  const thank = (receipt: string) => {
    if (box) box.remove()
    const thanks = document.getElementById('thanks')
    const number = document.getElementById('receipt')
    if (number) number.textContent = receipt
    root.classList.add('sent')
    if (thanks) {
      thanks.hidden = false
      bringTo(thanks)
    }
    scrollTo(0, 0)
    if (stratum === 'kiosk') setTimeout(restart, 15_000)
  }

  /** Sends the form as it stands; the person sees where it is until it is counted or refused. */
  const send = async (more: Record<string, string>) => {
    if (isBusy) return
    isBusy = true
    let body = withField(bodyOf(form), 'seen', '1')
    for (const name of Object.keys(more)) body = withField(body, name, more[name] || '')
    const kept = { to: form.action, body, at: Date.now() }
    const out = placeFor('out')
    isOnlyHere = isShared || !keep(out, kept)
    letGo(placeFor('draft'))
    root.classList.add('sent')
    scrollTo(0, 0)
    const { state, receipt } = await deliver(kept, (meanwhile) => {
      if (meanwhile === 'waiting')
        show(
          card(
            words.waiting,
            isOnlyHere ? words.waitingHere : words.waitingKept,
            button('go quiet', words.tryNow, () => dispatchEvent(new Event('online'))),
          ),
          main,
          'status',
        )
      else show(card(words[meanwhile], ''), main, 'status')
    })
    letGo(out)
    isBusy = isOnlyHere = false
    if (receipt) thank(receipt)
    else if (state === 'closed') show(card(words.closed, words.closedSay), main, 'alert')
    else refuse(state)
  }

  /** What was left on this phone before is sent without a word to be said to it. */
  const sendEarlier = async (at: string, kept: Kept) => {
    const line = piece('p', 'card', words.earlierWaiting)
    place(line, main, 'status')
    let { state, receipt } = await deliver(kept, () => {})
    // Nobody is here to type its ticket again: better counted as open than not at all.
    if (state.indexOf('ticket') === 0) {
      const body = withField(kept.body, 'as-open', '1')
      ;({ state, receipt } = await deliver({ to: kept.to, body, at: kept.at }, () => {}))
    }
    // Work that this browser cannot do may be asked of nobody the next time.
    if (state === 'prove') return
    letGo(at)
    line.textContent = receipt
      ? `${words.earlierSent} ${receipt}`
      : state === 'closed'
        ? words.earlierLost
        : words.unread
  }

  /** Offers to go on with what was begun here; at once after a change of language or print. */
  const offerDraft = () => {
    const [draft] = keptOf('draft', survey)
    if (!draft) return
    const [at, kept] = draft
    let goesOn = at === placeFor('draft')
    try {
      goesOn = goesOn || sessionStorage.getItem(goOnMark) === at
      sessionStorage.removeItem(goOnMark)
    } catch {
      // Where nothing may be kept, somebody is asked.
    }
    const goOn = () => {
      fill(form, kept.body)
      if (box) box.remove()
    }
    if (goesOn) return goOn()
    const drop = () => {
      letGo(at)
      if (box) box.remove()
    }
    const ways = piece(
      'p',
      '',
      button('go', words.goOn, goOn),
      button('go quiet', words.throwAway, drop),
    )
    show(card(words.draft, '', ways), main, 'status')
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const missing = missingIn(form)
    const isEmpty = !form.querySelector(':checked')
    if (!isEmpty && (isAsked || missing.length === 0)) return send({})
    isAsked = !isEmpty
    show(missingNotice(missing, words, isEmpty ? null : () => send({})), form, 'alert')
  })
  form.addEventListener('click', ({ target }) => {
    // The server's own button to send without the ticket says so by its name.
    if (target instanceof HTMLButtonElement && target.name) send({ [target.name]: target.value })
  })
  form.addEventListener('change', ({ target }) => {
    answered(target)
    saveDraft()
  })
  form.addEventListener('input', saveDraft)
  addEventListener('beforeunload', (event) => {
    if (isBusy && isOnlyHere) event.preventDefault()
  })
  const nav = document.querySelector('nav')
  if (nav)
    nav.addEventListener('click', () => {
      try {
        sessionStorage.setItem(goOnMark, placeFor('draft'))
      } catch {
        // Where nothing may be kept, the other page begins anew.
      }
    })

  const ticket = /^#t=([\w-]+)/.exec(location.hash)
  const ticketField = form.elements.namedItem('ticket')
  if (ticket) {
    if (ticketField instanceof HTMLInputElement) ticketField.value = ticket[1] || ''
    history.replaceState(null, '', location.pathname + location.search)
  }
  if (isShared) {
    if (stratum === 'kiosk') restart = watchKiosk(form, words, () => !isBusy)
  } else {
    offerDraft()
    for (const [at, kept] of keptOf('out')) sendEarlier(at, kept)
  }
  const asked = form.querySelector('[data-challenge]')
  if (asked)
    solveProof(JSON.parse(asked.getAttribute('data-challenge') || '{}')).then((pow) => {
      if (pow) send({ pow })
    })
}

const form = document.querySelector<HTMLFormElement>('#form')
if (form && 'fetch' in window) start(form)
