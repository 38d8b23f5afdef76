/** How much is kept before all is forgotten: letters asked about, and a little for each question. */
const most = 2_000_000
const ofEach = 64

/**
 * The same question with its answers kept for a while: plans and tables ask about the same words all
 * over. The answer must follow from the words alone, and nobody may change it.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const kept = memory<Answer>()
  return (text) => kept(text, () => ask(text))
}

/** The same for a question about two texts. */
export function rememberedOfTwo<Answer>(
  ask: (left: string, right: string) => Answer,
): (left: string, right: string) => Answer {
  const kept = memory<Answer>()
  return (left, right) => kept(`${left}\u0000${right}`, () => ask(left, right))
}

function memory<Answer>(): (key: string, ask: () => Answer) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  let held = 0
  return (key, ask) => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = ask()
    if (held > most) {
      answers.clear()
      held = 0
    }
    held += key.length + ofEach
    answers.set(key, { answer })
    return answer
  }
}
