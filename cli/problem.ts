import { exitCodes } from './exit-codes.ts'

/** What is not right, and what to do next. The one error that commands throw on purpose. */
export class CommandProblem extends Error {
  override name = 'CommandProblem'

  /**
   * @param code for programs; never changes its meaning
   * @param next what to do, as a whole sentence
   * @param lines every single thing that is wrong, where there may be several
   */
  constructor(
    readonly code: string,
    message: string,
    readonly next: string,
    readonly exitCode: number = exitCodes.failed,
    readonly lines: readonly string[] = [],
  ) {
    super(message)
  }
}

export const wrongUse = (message: string, next: string) =>
  new CommandProblem('wrong_use', message, next, exitCodes.wrongUse)
