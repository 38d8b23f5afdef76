/** Lets a file be dropped anywhere on the form, and says that it is being read. The form works the same without it. */
class ImportDrop extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    const form = this.querySelector('form')
    if (!input || !form) return
    const over = (event: DragEvent) => {
      event.preventDefault()
      this.classList.add('dragging')
    }
    this.addEventListener('dragover', over)
    this.addEventListener('dragleave', () => this.classList.remove('dragging'))
    this.addEventListener('drop', (event) => {
      event.preventDefault()
      this.classList.remove('dragging')
      const files = event.dataTransfer?.files
      if (files?.length) input.files = files
    })
    form.addEventListener('submit', () => {
      const bar = document.createElement('progress')
      bar.setAttribute('aria-label', form.dataset['reading'] ?? '')
      input.after(bar)
      const button = form.querySelector('button[type=submit]')
      if (button) button.textContent = form.dataset['reading'] ?? ''
    })
    // A page brought back by the back button must not look as if it were still reading.
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
  }
}

customElements.define('import-drop', ImportDrop)
