import type { Http2Bindings, HttpBindings, ServerType } from '@hono/node-server'

type Bindings = HttpBindings | Http2Bindings
type Answer = (request: Request, env: Bindings) => Response | Promise<Response>

/** What a server answers with, and how it comes to its end without leaving anybody half answered. */
export interface Answering {
  readonly answer: Answer
  /** Counts what is answered ahead of the framework among what is under way. */
  readonly early: (
    env: Pick<HttpBindings, 'outgoing'>,
    answered: boolean | Promise<boolean>,
  ) => boolean | Promise<boolean>
  /**
   * Lets nobody else in, waits for what is being answered, cuts off what takes longer, and lets that come to
   * its end; afterwards nothing of it asks the database for anything.
   */
  readonly end: (server: ServerType, patience?: number) => Promise<void>
}

/** Milliseconds an answer may take once the program was told to stop: Docker kills it after ten seconds. */
const usualPatience = 7_000
/** Milliseconds for what was cut off to notice it. */
const afterwards = 1_000

/** Answers with what is given, and knows what is under way: the work, and what is still being sent. */
export function answering(answer: Answer): Answering {
  let underWay = 0
  let isEnding = false
  let nobodyLeft: (() => void) | null = null
  const over = () => {
    underWay -= 1
    if (underWay === 0) nobodyLeft?.()
  }
  /** Who awaits the work itself is told of its fault. */
  const begins = (work: Promise<unknown>) => {
    underWay += 1
    work.then(over, over)
  }
  /** Until all of an answer has gone out, or whoever asked has gone away. */
  const sends = ({ outgoing }: Pick<Bindings, 'outgoing'>) => {
    underWay += 1
    outgoing.once('close', over)
  }
  const quiet = async (within: number) => {
    if (underWay === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, within)
    nobodyLeft = resolve
    await promise
    nobodyLeft = null
    clearTimeout(timer)
  }
  return {
    async answer(request, env) {
      if (isEnding) asLast(env)
      sends(env)
      const made = Promise.resolve(answer(request, env))
      begins(made)
      return made
    },
    early(env, answered) {
      if (answered === false) return false
      if (isEnding) asLast(env)
      // What was answered at once is with the system that sends it already.
      if (answered === true) return true
      sends(env)
      begins(answered)
      return answered
    },
    async end(server, patience = usualPatience) {
      isEnding = true
      server.close()
      await quiet(patience)
      if ('closeAllConnections' in server) server.closeAllConnections()
      await quiet(afterwards)
    },
  }
}

/** Nothing else is asked on this connection, which was kept from an answer before. */
function asLast({ outgoing }: Pick<Bindings, 'outgoing'>) {
  if ('shouldKeepAlive' in outgoing) outgoing.shouldKeepAlive = false
}
