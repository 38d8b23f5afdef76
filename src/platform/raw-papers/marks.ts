/**
 * Takes the marks of Markdown and simple HTML (`**bold**`, `<u>`, `<br>`) out of a text and leaves its
 * words. Anything else in angle brackets is somebody's words and stays.
 */
export function withoutMarks(text: string, { keepLines = false } = {}): string {
  let plain = text
  if (plain.includes('<')) {
    plain = plain
      .replace(/<br\s*\/?>/gi, keepLines ? ' ' : '\n')
      .replace(/<\/?(?:u|b|i|strong|em|sup|sub)>/gi, '')
  }
  if (plain.includes('**')) plain = withoutPairs(plain, '**')
  return plain
}

/** Marks come in pairs; the last of an odd number is a word of the text, and stays. */
function withoutPairs(text: string, mark: string): string {
  const pieces = text.split(mark)
  const last = pieces.length % 2 === 0 ? mark + pieces.pop() : ''
  return pieces.join('') + last
}
