/** Copies an address of this site, whole; or with `exact` the words as they stand. Its button is hidden until there is a script to work it. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    const said = button.textContent
    button.hidden = false
    button.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      const text = this.getAttribute('text') ?? ''
      const copied = this.hasAttribute('exact') ? text : new URL(text, location.href).href
      await navigator.clipboard.writeText(copied)
      button.textContent = this.getAttribute('done')
      setTimeout(() => {
        button.textContent = said
      }, 2000)
    })
  }
}

customElements.define('copy-button', CopyButton)
