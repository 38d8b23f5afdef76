/** A leaf of a public record: something that was decided or came of it, in words that never change again. */
export interface Leaf {
  /** What the leaf tells, such as "policy"; without a line break. */
  readonly kind: string
  readonly body: string
}

/** The bytes a leaf is hashed from: its kind, a line break, its body, in UTF-8. */
export const leafBytes = ({ kind, body }: Leaf): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${kind}\n${body}`)
