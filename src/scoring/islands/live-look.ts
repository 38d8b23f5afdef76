/**
 * Shows what a form that only asks would show, as soon as something in it is ticked: it asks the same page and
 * takes the parts that are marked out of the answer. The button works without it, and comes back where asking fails.
 */
class LiveLook extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    const button = form?.querySelector<HTMLButtonElement>('button[type=submit]')
    if (!form || !button || !window.AbortController) return
    let asking: AbortController | null = null
    button.hidden = true

    const look = async () => {
      asking?.abort()
      const mine = new AbortController()
      asking = mine
      const address = new URL(form.action)
      const asked = new URLSearchParams()
      new FormData(form).forEach((value, name) => {
        asked.append(name, String(value))
      })
      address.search = asked.toString()
      try {
        const answer = await fetch(address, { signal: mine.signal })
        if (!answer.ok) throw new Error(String(answer.status))
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        if (mine.signal.aborted) return
        this.take(page)
        button.hidden = true
        history.replaceState(history.state, '', address)
      } catch {
        // Whoever ticked goes on with the button; what is shown is then no longer of these ticks.
        if (!mine.signal.aborted) button.hidden = false
      }
    }
    form.addEventListener('change', look)
  }

  private take(page: Document) {
    for (const part of this.querySelectorAll('[data-live]')) {
      const now = page.querySelector(`[data-live="${part.getAttribute('data-live')}"]`)
      if (!now) continue
      while (part.firstChild) part.firstChild.remove()
      while (now.firstChild) part.appendChild(now.firstChild)
    }
  }
}

customElements.define('live-look', LiveLook)
