/** Pieces of a page that the script of a form makes: the same as the server's. */
type Piece = Node | string

/** An element of a class, with what is in it. */
export function piece(tag: string, name: string, ...inside: Piece[]): HTMLElement {
  const made = document.createElement(tag)
  if (name) made.className = name
  for (const each of inside)
    made.appendChild(typeof each === 'string' ? document.createTextNode(each) : each)
  return made
}

/** A button that does something and sends nothing. */
export function button(name: string, label: string, act: () => void): HTMLElement {
  const made = piece('button', name, label)
  made.setAttribute('type', 'button')
  made.addEventListener('click', act)
  return made
}

/** A link within the page. */
export function link(name: string, label: string, to: string): HTMLElement {
  const made = piece('a', name, label)
  made.setAttribute('href', to)
  return made
}

/** Puts a box in the place of another, or first into what holds it, where it is seen and heard. */
export function place(box: HTMLElement, within: Element, role: 'alert' | 'status'): void {
  box.setAttribute('role', role)
  box.tabIndex = -1
  within.insertBefore(box, within.firstChild)
}

/** Brings somebody to a box. */
export function bringTo(box: HTMLElement): void {
  box.scrollIntoView()
  box.focus()
}
