import type { LetterBlock } from '../../basics/letter-blocks.ts'
import { emblemSvg, sidesWithin } from './emblem.ts'
import { emblemRoom, pictureRoom } from './sheets.ts'
import type { Piece } from './typst-words.ts'

/** A block of a letter as the template reads it: words cut, pictures drawn. */
export function typstLetterBlock(block: LetterBlock, words: (text: string) => readonly Piece[]) {
  switch (block.kind) {
    case 'letter-head': {
      const { emblem, ...rest } = block
      if (emblem === null) return rest
      const picture = { picture: emblemSvg(emblem), says: emblem.says }
      return { ...rest, ...picture, ...sidesWithin(emblem, emblemRoom(block.high)) }
    }
    case 'leaders':
      return {
        ...block,
        lines: block.lines.map((line) => line.map((one) => ({ ...one, words: words(one.text) }))),
      }
    case 'clause':
      return { ...block, strong: block.strong ?? false, words: words(block.text) }
    case 'roster':
      return {
        ...block,
        people: block.people.map(({ marker, name, post, part }) => ({
          ...{ marker, name: name === '' ? '' : words(name), post: words(post), part: words(part) },
        })),
      }
    case 'dated':
      return { ...block, words: words(block.text) }
    case 'signed':
      return {
        kind: block.kind,
        name: block.name === '' ? '' : words(block.name),
        positions: block.positions.map(words),
      }
    case 'pictures':
      return {
        kind: block.kind,
        pictures: block.pictures.map((one) => ({
          ...{ says: one.says, caption: one.caption, words: words(one.caption) },
          ...{ picture: emblemSvg(one), ...sidesWithin(one, pictureRoom) },
        })),
      }
    case 'rule':
    case 'next-sheet':
      return block
  }
}
