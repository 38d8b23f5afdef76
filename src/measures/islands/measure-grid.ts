import { readBlock, writeBlock } from '../cell-block.ts'

interface Spot {
  readonly row: number
  readonly column: number
}
type Change = {
  readonly cell: HTMLTextAreaElement
  readonly before: string
  readonly after: string
}

/**
 * Makes the form of the grid a spreadsheet: a cell reached by a key is chosen, and typing begins in it; a
 * cell that was clicked, or in which F2 was pressed, is typed in as in any form.
 */
class MeasureGrid extends HTMLElement {
  #done: Change[][] = []
  #undone: Change[][] = []
  #typing = false
  #before = ''
  #anchor: HTMLTextAreaElement | null = null

  connectedCallback() {
    const keys = this.querySelector<HTMLElement>('.grid-keys')
    if (keys) keys.hidden = false
    this.addEventListener('focusin', (event) => {
      const target = event.target
      if (target instanceof HTMLTextAreaElement) this.#before = target.value
    })
    this.addEventListener('focusout', (event) => {
      const target = event.target
      if (target instanceof HTMLTextAreaElement) this.#keep(target)
    })
    this.addEventListener('pointerdown', (event) => {
      const target = event.target
      if (target instanceof HTMLTextAreaElement) this.#type(target)
    })
    this.addEventListener('beforeinput', (event) => {
      const target = event.target
      if (target instanceof HTMLTextAreaElement && !this.#typing) this.#type(target)
    })
    this.addEventListener('keydown', (event) => this.#press(event))
    this.addEventListener('paste', (event) => this.#paste(event))
    this.addEventListener('copy', (event) => this.#copy(event))
  }

  get #rows(): HTMLTextAreaElement[][] {
    return [...this.querySelectorAll('tbody tr')].map((row) => [
      ...row.querySelectorAll('textarea'),
    ])
  }

  #placeOf(cell: HTMLTextAreaElement): Spot {
    const rows = this.#rows
    const row = rows.findIndex((cells) => cells.includes(cell))
    return { row, column: rows[row]?.indexOf(cell) ?? 0 }
  }

  #type(cell: HTMLTextAreaElement) {
    this.#typing = true
    this.#select(cell, cell)
  }

  /** Chooses the cells between two, the second being where one stands. */
  #select(anchor: HTMLTextAreaElement, cell: HTMLTextAreaElement) {
    this.#anchor = anchor
    const from = this.#placeOf(anchor)
    const to = this.#placeOf(cell)
    const within = (at: number, one: number, other: number) =>
      at >= Math.min(one, other) && at <= Math.max(one, other)
    this.#rows.forEach((cells, row) => {
      cells.forEach((each, column) => {
        const chosen = within(row, from.row, to.row) && within(column, from.column, to.column)
        each.classList.toggle('chosen', !this.#typing && chosen)
      })
    })
  }

  #chosen(cell: HTMLTextAreaElement): HTMLTextAreaElement[][] {
    const rows = this.#rows
      .map((cells) => cells.filter((each) => each.classList.contains('chosen')))
      .filter((cells) => cells.length > 0)
    return rows.length > 0 ? rows : [[cell]]
  }

  #go(cell: HTMLTextAreaElement, down: number, right: number, keepAnchor: boolean) {
    const here = this.#placeOf(cell)
    const next = this.#rows[here.row + down]?.[here.column + right]
    if (!next) return
    this.#typing = false
    next.focus()
    // What is typed next replaces what is there, as in a spreadsheet.
    next.select()
    this.#select(keepAnchor ? (this.#anchor ?? cell) : next, next)
  }

  /** What was typed into a cell becomes one change that can be undone. */
  #keep(cell: HTMLTextAreaElement) {
    const value = cell.value
    if (value !== this.#before) this.#remember([{ cell, before: this.#before, after: value }])
    this.#before = value
  }

  #remember(changes: Change[]) {
    this.#done.push(changes)
    this.#undone = []
  }

  #put(wanted: readonly Change[]) {
    const changes = wanted.filter((each) => each.before !== each.after)
    if (changes.length === 0) return
    for (const change of changes) this.#write(change.cell, change.after)
    this.#remember(changes)
  }

  #write(cell: HTMLTextAreaElement, value: string) {
    cell.value = value
    if (cell === document.activeElement) this.#before = value
    cell.dispatchEvent(new Event('input', { bubbles: true }))
  }

  #step(from: Change[][], to: Change[][], side: 'before' | 'after') {
    const changes = from.pop()
    if (!changes) return
    to.push(changes)
    for (const change of changes) this.#write(change.cell, change[side])
  }

  #press(event: KeyboardEvent) {
    const cell = event.target
    if (!(cell instanceof HTMLTextAreaElement) || event.isComposing) return
    const key = event.key
    const shiftKey = event.shiftKey
    const commanded = event.ctrlKey || event.metaKey
    const done = () => event.preventDefault()
    const way = arrows[key]
    if (key === 'Tab') {
      // The form is left where its cells end.
      this.#typing = false
      requestAnimationFrame(() => {
        const now = document.activeElement
        if (now instanceof HTMLTextAreaElement && this.contains(now)) {
          now.select()
          this.#select(now, now)
        }
      })
    } else if (key === 'Enter' && !event.altKey && !(this.#typing && shiftKey)) {
      done()
      this.#go(cell, shiftKey ? -1 : 1, 0, false)
    } else if (key === 'Enter' && event.altKey) {
      done()
      cell.setRangeText('\n', cell.selectionStart, cell.selectionEnd, 'end')
      cell.dispatchEvent(new Event('input', { bubbles: true }))
    } else if (key === 'F2') {
      done()
      this.#type(cell)
      cell.setSelectionRange(cell.value.length, cell.value.length)
    } else if (key === 'Escape' && this.#typing) {
      this.#write(cell, this.#before)
      this.#typing = false
      this.#select(cell, cell)
    } else if (this.#typing) {
      return
    } else if (way) {
      done()
      this.#go(cell, way.row, way.column, shiftKey)
    } else if (commanded && (key === 'z' || key === 'Z' || key === 'y')) {
      done()
      if (key === 'z' && !shiftKey) this.#step(this.#done, this.#undone, 'before')
      else this.#step(this.#undone, this.#done, 'after')
    } else if (commanded && key === 'd') {
      done()
      this.#fill(cell)
    } else if (key === 'Delete') {
      done()
      this.#put(flat(this.#chosen(cell)).map((each) => changeTo(each, '')))
    }
  }

  /** Fills the chosen cells from the first of their column; one alone from the cell above it. */
  #fill(cell: HTMLTextAreaElement) {
    const chosen = this.#chosen(cell)
    const here = this.#placeOf(cell)
    const above = this.#rows[here.row - 1]?.[here.column]
    if (chosen.length === 1 && above) return this.#put([changeTo(cell, above.value)])
    const first = chosen[0] ?? []
    this.#put(
      flat(chosen.map((cells) => cells.map((each, at) => changeTo(each, first[at]?.value ?? '')))),
    )
  }

  #copy(event: ClipboardEvent) {
    const cell = event.target
    if (!(cell instanceof HTMLTextAreaElement) || this.#typing) return
    const block = this.#chosen(cell).map((cells) => cells.map((each) => each.value))
    event.clipboardData?.setData('text/plain', writeBlock(block))
    event.preventDefault()
  }

  #paste(event: ClipboardEvent) {
    const cell = event.target
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!(cell instanceof HTMLTextAreaElement)) return
    const block = readBlock(text)
    const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1
    if (this.#typing && !text.includes('\t')) return
    event.preventDefault()
    const here = this.#placeOf(cell)
    while (this.#rows.length < here.row + block.length && this.#addRow());
    const rows = this.#rows
    const changes: Change[] = []
    block.forEach((cells, down) => {
      cells.forEach((value, right) => {
        const target = rows[here.row + down]?.[here.column + right]
        if (target) changes.push(changeTo(target, value.trim()))
      })
    })
    this.#put(changes)
    if (isBlock) this.#typing = false
    this.#select(cell, changes[changes.length - 1]?.cell ?? cell)
  }

  /** One more empty row, numbered on from the last; whether there is one. */
  #addRow(): boolean {
    const model = this.querySelector('template')?.content.querySelector('tr')
    const body = this.querySelector('tbody')
    const last = this.#rows[this.#rows.length - 1]?.[0]?.name.split('-')[1]
    if (!model || !body || last === undefined) return false
    const row = document.createElement('tbody')
    const at = String(Number(last) + 1)
    const place = String(this.#rows.length + 1)
    row.innerHTML = model.outerHTML.replace(/-9999/g, `-${at}`).replace(/9999/g, place)
    body.append(...row.children)
    return true
  }
}

const arrows: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

const changeTo = (cell: HTMLTextAreaElement, after: string): Change => ({
  cell,
  before: cell.value,
  after,
})

const flat = <One>(lists: readonly (readonly One[])[]): One[] =>
  lists.reduce<One[]>((all, list) => all.concat(list), [])

customElements.define('measure-grid', MeasureGrid)
