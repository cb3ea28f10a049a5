import { CommandProblem } from '../problem.ts'
import { explain } from '../explain.ts'
import type { Output } from '../output.ts'
import type { Planned } from './plan.ts'

/** Carries out what is not done yet, one after the other. Throws CommandProblem that names the step. */
export async function carryOutAll<T>(
  planned: readonly Planned<T>[],
  out: Output,
  carryOut: (step: T) => Promise<void> | void,
): Promise<void> {
  for (const [index, { step, text, isDone }] of planned.entries()) {
    if (isDone) continue
    out.note(`── ${index + 1}. ${text}`)
    try {
      await carryOut(step)
    } catch (error) {
      const { code, message, next, exitCode, lines } = explain(error)
      throw new CommandProblem(code, `Step ${index + 1} did not work out: ${message}`, next, exitCode, lines)
    }
  }
}
