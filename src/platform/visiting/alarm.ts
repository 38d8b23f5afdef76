/** A signal that goes off after some time, which can be set anew, or when another does. */
export function alarm(ms: number, also?: AbortSignal) {
  const bell = new AbortController()
  const ring = () => bell.abort(new Error('time is up'))
  const follow = () => bell.abort(also?.reason)
  let timer = setTimeout(ring, Math.max(0, ms))
  if (also?.aborted) follow()
  also?.addEventListener('abort', follow, { once: true })
  return {
    signal: bell.signal,
    /** Goes off that many milliseconds from now instead. */
    set(later: number) {
      clearTimeout(timer)
      timer = setTimeout(ring, Math.max(0, later))
    },
    /** To be called at the end. */
    clear() {
      clearTimeout(timer)
      also?.removeEventListener('abort', follow)
    },
  }
}
