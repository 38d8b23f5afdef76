/** How often the numbers are read anew, in milliseconds. */
const every = 30_000

/** Reads the numbers of its page anew while somebody looks at them; what is unfolded stays so. */
class LiveNumbers extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.#read()
    }, every)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  async #read() {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('live-numbers')
      // Closed, or signed out: the numbers that stand there are the last ones.
      if (!fresh) return clearInterval(this.#timer)
      const open = [...this.querySelectorAll('details')].map((each) => each.open)
      const focused = this.contains(document.activeElement)
      if (focused) return
      this.replaceChildren(...fresh.childNodes)
      for (const [at, each] of [...this.querySelectorAll('details')].entries())
        each.open = open[at] ?? false
    } catch {
      // No connection for a moment: the time beside the numbers says how old they are, and the next try comes by itself.
    }
  }
}

customElements.define('live-numbers', LiveNumbers)
