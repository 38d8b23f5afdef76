import type { LetterBlock } from './letter-blocks.ts'

/** A block of a letter with every word of it as it goes to paper. */
export function printedLetterBlock(
  block: LetterBlock,
  word: (text: string) => string,
): LetterBlock {
  switch (block.kind) {
    case 'letter-head':
      return {
        ...block,
        blank: word(block.blank),
        beside: word(block.beside),
        emblem: block.emblem && { ...block.emblem, says: word(block.emblem.says) },
      }
    case 'leaders':
      return {
        ...block,
        lines: block.lines.map((line) =>
          line.map(({ label, text }) => ({ label: word(label), text: word(text) })),
        ),
      }
    case 'clause':
      return {
        ...block,
        text: word(block.text),
        ...(block.marker === undefined ? {} : { marker: word(block.marker) }),
      }
    case 'roster':
      return {
        ...block,
        people: block.people.map(({ marker, name, post, part }) => ({
          ...{ marker: word(marker), name: word(name), post: word(post), part: word(part) },
        })),
      }
    case 'dated':
      return { ...block, text: word(block.text) }
    case 'signed':
      return {
        ...block,
        name: word(block.name),
        positions: block.positions.map(word),
      }
    case 'pictures':
      return {
        ...block,
        pictures: block.pictures.map((each) => ({
          ...each,
          says: word(each.says),
          caption: word(each.caption),
        })),
      }
    case 'rule':
    case 'next-sheet':
      return block
  }
}
