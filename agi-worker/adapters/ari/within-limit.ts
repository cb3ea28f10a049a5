/** No answer came in time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** The step's own end, or NoAnswer when that takes longer than `limitMs`; what comes of the step then is ignored. */
export async function withinLimit<T>(limitMs: number, what: string, step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(`no answer to ${what} within ${limitMs} ms`))
    }, limitMs)
  })
  return Promise.race([step, limit]).finally(() => {
    clearTimeout(timer)
  })
}
