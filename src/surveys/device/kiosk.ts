import { piece } from './page-parts.ts'

/** Milliseconds without a touch before a kiosk asks, and then before it starts anew. */
const idle = { asks: 45_000, restarts: 20_000 } as const

/**
 * Starts a form anew for the next person when nobody touches it: first it asks. What was ticked is gone at
 * once; the page is fetched first, so that a kiosk without a network never shows an error.
 */
export function watchKiosk(
  form: HTMLFormElement,
  words: { readonly idle: string },
  isFree: () => boolean,
) {
  let timer: ReturnType<typeof setTimeout>
  const question = piece('p', 'idle', words.idle)
  question.setAttribute('role', 'alert')
  const again = document.getElementById('again')
  const next = again instanceof HTMLAnchorElement ? again.href : form.action
  const restart = () => {
    form.reset()
    fetch(next, { cache: 'no-store' })
      .then((answer) => {
        if (answer.ok) location.replace(next)
        else throw new Error()
      })
      .catch(() => {
        timer = setTimeout(restart, 5000)
      })
  }
  const touched = () => {
    clearTimeout(timer)
    question.remove()
    timer = setTimeout(() => {
      if (!isFree()) return touched()
      document.body.appendChild(question)
      timer = setTimeout(restart, idle.restarts)
    }, idle.asks)
  }
  for (const touch of ['click', 'keydown', 'input', 'touchstart', 'wheel'])
    addEventListener(touch, touched, { passive: true })
  // The page before, with what somebody ticked, is not shown again.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  return restart
}
