import { faults } from '../../../words/en/faults.ts'

/** No answer came in time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** The step's own end, or NoAnswer when that takes longer than `limitMs`; the step's result is ignored then. */
export async function withinLimit<T>(limitMs: number, what: string, step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(faults.said.noAnswerTo(what, String(limitMs))))
    }, limitMs)
  })
  return Promise.race([step, limit]).finally(() => {
    clearTimeout(timer)
  })
}
