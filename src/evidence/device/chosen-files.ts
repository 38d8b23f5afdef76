import { fileSizeText } from '../../basics/file-size.ts'

/** What a form will send besides its fields, in the order in which it came. */
export interface ChosenFiles {
  readonly all: () => readonly File[]
  readonly add: (files: Iterable<File>) => void
}

/**
 * Gathers files from a form's file inputs, one after another: a camera gives one at a time, and each new choice
 * of a browser would take the place of the last. They are shown by picture, name and size, and can be taken out.
 */
export function chosenFiles(form: HTMLFormElement, remove: string): ChosenFiles {
  const list = form.querySelector<HTMLElement>('.chosen')
  const inputs = form.querySelectorAll<HTMLInputElement>('input[type=file]')
  const files: File[] = []
  const show = (file: File) => {
    if (!list) return
    const item = list.appendChild(document.createElement('li'))
    const line = (tag: string, text: string) => {
      const element = item.appendChild(document.createElement(tag))
      element.textContent = text
      return element
    }
    // What this browser cannot draw, such as HEIC, stands by its kind.
    const kind = line('b', (/\.([^.]{1,5})$/.exec(file.name)?.[1] || '').toUpperCase())
    if (file.type.startsWith('image/')) {
      const picture = document.createElement('img')
      const address = URL.createObjectURL(file)
      picture.alt = ''
      picture.onload = () => URL.revokeObjectURL(address)
      picture.onerror = () => picture.replaceWith(kind)
      picture.src = address
      kind.replaceWith(picture)
    }
    line('span', file.name).title = file.name
    line('span', fileSizeText(file.size)).className = 'soft'
    const button = line('button', remove) as HTMLButtonElement
    button.type = 'button'
    button.className = 'button quiet'
    button.setAttribute('aria-label', `${remove} ${file.name}`)
    button.onclick = () => {
      files.splice(files.indexOf(file), 1)
      item.remove()
      list.hidden = !files.length
      inputs[inputs.length - 1]?.focus()
    }
    list.hidden = false
  }
  const add = (more: Iterable<File>) => {
    for (const file of more) {
      files.push(file)
      show(file)
    }
  }
  inputs.forEach((input) => {
    input.addEventListener('change', () => {
      add(input.files || [])
      input.value = ''
    })
  })
  return { all: () => files, add }
}
