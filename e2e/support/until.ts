import { waitFor } from '../../runtime/wait-for.ts'

/**
 * Waits until the condition holds; a condition that throws does not hold yet. Fails with what was waited for.
 * Patient, as a busy machine takes half a minute to start a program: who asks for less states a promise of the product.
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const holds = async () => {
    try {
      return await condition()
    } catch {
      return false
    }
  }
  if (!(await waitFor(holds, seconds * 1000))) throw new Error(`Waited ${seconds} s in vain for ${what}.`)
}
