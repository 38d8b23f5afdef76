/** Copies an address of this site, whole. Its button is hidden until there is a script to work it. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    const said = button.textContent
    button.hidden = false
    button.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      const address = new URL(this.getAttribute('text') ?? '', location.href).href
      await navigator.clipboard.writeText(address)
      button.textContent = this.getAttribute('done')
      setTimeout(() => {
        button.textContent = said
      }, 2000)
    })
  }
}

customElements.define('copy-button', CopyButton)
