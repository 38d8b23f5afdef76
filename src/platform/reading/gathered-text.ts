import { insideLimits } from './inside-order.ts'

/** Gathers words up to the limit of a file; what comes after is counted out and said to be cut. */
export class GatheredText {
  #room: number
  isCut = false

  constructor(room: number = insideLimits.characters) {
    this.#room = room
  }

  get isFull(): boolean {
    return this.#room <= 0
  }

  /** The part of these words for which there is room; never half of a letter. */
  take(text: string): string {
    const whole = text.toWellFormed()
    if (whole.length > this.#room) this.isCut = true
    const taken = whole.slice(0, Math.max(0, this.#room)).toWellFormed()
    this.#room -= whole.length
    return taken
  }
}
