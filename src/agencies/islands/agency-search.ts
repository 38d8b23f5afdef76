/** An agency as /search.json gives it. */
interface Found {
  readonly code: string
  readonly name: string
  /** Type where the name lacks it, district, province and code. */
  readonly beside: string
  readonly href: string | null
}

/**
 * A list that follows what is typed into the search, as the combobox of the ARIA practices: arrows move,
 * Enter opens, Escape closes. Without it the form asks the page.
 */
class AgencySearch extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    const input = this.querySelector<HTMLInputElement>('input[name=q]')
    if (!form || !input || !window.AbortController) return
    const list = document.createElement('ul')
    list.id = `${input.id}-options`
    list.className = 'combo-list'
    list.hidden = true
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', this.getAttribute('label') ?? '')
    const said = document.createElement('p')
    said.className = 'heard'
    said.setAttribute('role', 'status')
    input.after(list, said)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', list.id)

    let found: readonly Found[] = []
    let active = -1
    let timer = 0
    let asking: AbortController | null = null

    const mark = (at: number) => {
      active = at
      Array.from(list.children).forEach((option, each) => {
        option.setAttribute('aria-selected', String(each === at))
        if (each === at) option.scrollIntoView({ block: 'nearest' })
      })
      if (at < 0) input.removeAttribute('aria-activedescendant')
      else input.setAttribute('aria-activedescendant', `${list.id}-${at}`)
    }
    const show = (open: boolean) => {
      list.hidden = !open
      input.setAttribute('aria-expanded', String(open))
      if (!open) mark(-1)
    }
    const choose = (one: Found) => {
      if (one.href && !this.hasAttribute('pick')) location.href = one.href
      else {
        input.value = one.code
        show(false)
        form.submit()
      }
    }
    const draw = () => {
      list.textContent = ''
      found.forEach((one, at) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${at}`
        option.setAttribute('role', 'option')
        const beside = document.createElement('span')
        beside.className = 'soft'
        beside.textContent = one.beside
        option.append(one.name, ' ', beside)
        // Before the input loses the focus, which closes the list.
        option.addEventListener('mousedown', (event) => event.preventDefault())
        option.addEventListener('click', () => choose(one))
        list.append(option)
      })
      const aloud = this.getAttribute(found.length > 0 ? 'found' : 'none') ?? ''
      said.textContent = aloud.replace('{n}', String(found.length))
      show(found.length > 0)
      mark(-1)
    }
    const ask = async () => {
      asking?.abort()
      const typed = input.value.trim()
      if (typed.length < 2) {
        said.textContent = ''
        return show(false)
      }
      const own = new AbortController()
      asking = own
      try {
        const address = new URL(this.getAttribute('source') ?? '', location.href)
        address.searchParams.set('q', typed)
        const answer = await fetch(address.href, { signal: own.signal, credentials: 'omit' })
        if (!answer.ok) return show(false)
        found = (await answer.json()).found
        if (document.activeElement === input) draw()
      } catch {
        // Cut short by the next letter, or the network is away: the form still works.
        if (asking === own) show(false)
      }
    }

    input.addEventListener('input', () => {
      clearTimeout(timer)
      timer = window.setTimeout(ask, 150)
    })
    input.addEventListener('blur', () => show(false))
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return
      const open = !list.hidden
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        if (!open) {
          if (found.length > 0) draw()
          else ask()
          return
        }
        const step = event.key === 'ArrowDown' ? 1 : -1
        const places = found.length + 1
        mark(((active + 1 + step + places) % places) - 1)
      } else if (event.key === 'Enter' && open) {
        const one = found[active]
        if (!one) return
        event.preventDefault()
        choose(one)
      } else if (event.key === 'Escape' && open) {
        event.preventDefault()
        show(false)
      }
    })
  }
}

customElements.define('agency-search', AgencySearch)
