import { waitFor } from '../../runtime/wait-for.ts'

/** Waits until the condition holds; a condition that throws does not hold yet. Fails with what was waited for. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const holds = async () => {
    try {
      return await condition()
    } catch {
      return false
    }
  }
  if (!(await waitFor(holds, seconds * 1000))) throw new Error(`Waited ${seconds} s in vain for ${what}.`)
}
