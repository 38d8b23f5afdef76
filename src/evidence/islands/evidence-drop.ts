import { chosenFiles } from '../device/chosen-files.ts'

type Words = Readonly<Record<'remove' | 'pasted' | 'sending' | 'sentPart' | 'lost', string>>

/**
 * Lets files be dropped anywhere on the page and pictures be pasted, shows what will be sent, and how far sending has
 * come. The form works the same without it.
 */
class EvidenceDrop extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (form) drop(this, form, JSON.parse(this.getAttribute('words') || '{}'))
  }
}

function drop(host: HTMLElement, form: HTMLFormElement, words: Words) {
  const chosen = chosenFiles(form, words.remove)
  const progress = form.querySelector<HTMLElement>('.sending')
  const bar = progress?.querySelector('progress')
  const line = progress?.querySelector('p')
  const hint = form.querySelector<HTMLElement>('.drop-hint')
  let pasted = 0
  let isSending = false
  if (hint) hint.hidden = false

  /** Whether this form is the one on the page, and not on its way already. */
  const isOpen = () => host.isConnected && !isSending
  const drags = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  // The whole page takes them: what falls beside the form would open in its place, and what was typed be lost.
  document.addEventListener('dragover', (event) => {
    if (!drags(event)) return
    event.preventDefault()
    host.classList.toggle('dragging', isOpen())
  })
  document.addEventListener('dragleave', () => host.classList.remove('dragging'))
  document.addEventListener('drop', (event) => {
    if (!drags(event)) return
    event.preventDefault()
    host.classList.remove('dragging')
    if (isOpen()) chosen.add((event.dataTransfer as DataTransfer).files)
  })
  document.addEventListener('paste', (event) => {
    const board = event.clipboardData
    // Cells of a sheet come as words and as their picture: the words are meant.
    if (!board || board.types.includes('text/plain') || !isOpen()) return
    // A picture from the clipboard has no name of its own.
    const named = (file: File) =>
      file.name === 'image.png'
        ? new File([file], `${words.pasted} ${++pasted}.png`, { type: file.type })
        : file
    chosen.add(Array.from(board.files).map(named))
  })

  const say = (text: string, part: number | null) => {
    if (!progress || !bar || !line) return
    progress.hidden = false
    bar.hidden = !isSending
    if (part === null) bar.removeAttribute('value')
    else bar.value = part
    line.textContent = text
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isSending) return
    isSending = true
    const body = new FormData(form)
    for (const file of chosen.all()) body.append('files', file, file.name)
    const sending = new XMLHttpRequest()
    sending.open('POST', form.action)
    sending.responseType = 'document'
    sending.upload.onprogress = (event) => {
      const part = event.loaded / event.total
      // All of it has left; the server is reading it.
      if (part === 1) say(words.sending, null)
      else say(words.sentPart.replace('{n}', String(Math.floor(part * 100))), part)
    }
    // The key of the form says that it is the same one: what did arrive is not saved twice.
    sending.onerror = () => {
      isSending = false
      say(words.lost, null)
    }
    sending.onload = () => {
      const next = sending.response?.querySelector('main')
      if (sending.status < 300 || !next) return location.assign(sending.responseURL)
      document.title = sending.response.title
      document.querySelector('main')?.replaceWith(document.importNode(next, true))
      const told = document.querySelector<HTMLElement>('.error-summary, .notice.bad')
      told?.scrollIntoView()
      told?.focus()
    }
    say(words.sending, null)
    sending.send(body)
  })
  // A page brought back by the back button must not look as if it were still sending.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

customElements.define('evidence-drop', EvidenceDrop)
