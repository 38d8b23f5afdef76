import type { FileRefusal, FileRefusalCode } from '../../basics/raw-paper.ts'
import { type Result, refuse } from '../../basics/result.ts'

/** Carries a refusal out of a parser's callbacks; it never leaves this folder. */
export class Refused extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Stops reading: the file is refused for this reason. */
export function stop(code: FileRefusalCode, says: FileRefusal['says'] = {}): never {
  throw new Refused({ code, says })
}

/** Runs a reader and turns a stop inside it into a refusal; any other error is a bug and travels on. */
export async function refusable<Value>(
  read: () => Result<Value, FileRefusal> | Promise<Result<Value, FileRefusal>>,
): Promise<Result<Value, FileRefusal>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    throw error
  }
}
