/** Asks before a page with unsaved words is left. The form inside works the same without it. */
class UnsavedGuard extends HTMLElement {
  connectedCallback() {
    let changed = false
    const ask = (leaving: Event) => {
      if (changed) leaving.preventDefault()
    }
    this.addEventListener('input', () => {
      changed = true
    })
    this.addEventListener('submit', () => {
      changed = false
    })
    window.addEventListener('beforeunload', ask)
  }
}

customElements.define('unsaved-guard', UnsavedGuard)
