/** Lets files be dropped or pasted onto the form, and says that they are being sent. The form works the same without it. */
class EvidenceDrop extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    const form = this.querySelector('form')
    if (!input || !form) return
    const add = (files: FileList | null | undefined) => {
      if (!files?.length) return false
      const all = new DataTransfer()
      for (const file of [...(input.files ?? []), ...files]) all.items.add(file)
      input.files = all.files
      return true
    }
    this.addEventListener('dragover', (event) => {
      event.preventDefault()
      this.classList.add('dragging')
    })
    this.addEventListener('dragleave', () => this.classList.remove('dragging'))
    this.addEventListener('drop', (event) => {
      event.preventDefault()
      this.classList.remove('dragging')
      add(event.dataTransfer?.files)
    })
    this.addEventListener('paste', (event) => {
      if (add(event.clipboardData?.files)) event.preventDefault()
    })
    form.addEventListener('submit', () => {
      if (!input.files?.length) return
      const bar = document.createElement('progress')
      const button = form.querySelector('button[type=submit]')
      bar.setAttribute('aria-label', form.dataset['sending'] ?? '')
      input.after(bar)
      if (button) button.textContent = form.dataset['sending'] ?? ''
    })
    // A page brought back by the back button must not look as if it were still sending.
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
  }
}

customElements.define('evidence-drop', EvidenceDrop)
