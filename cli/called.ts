import { closest, didYouMean } from './closest.ts'
import { CommandProblem } from './problem.ts'

interface Named {
  id: string
  name: string
}

interface Kind<T> {
  /** For programs, behind `no_such_`. */
  code: string
  /** `valid token`, for: There is no valid token of that name. */
  one: string
  /** `tokens`: several of it have the same name. */
  many: string
  /** The command that shows them. */
  list: string
  /** What distinguishes two with the same name. */
  differ: (one: T) => string
}

/** The one of this name or id. Throws CommandProblem. */
export function called<T extends Named>(wanted: string, all: readonly T[], kind: Kind<T>): T {
  const found = all.filter(({ id, name }) => id === wanted || name === wanted)
  const [one] = found
  if (one === undefined) {
    const near = didYouMean(
      closest(
        wanted,
        all.map(({ name }) => name),
      ),
    )
    const { code, list } = kind
    throw new CommandProblem(
      `no_such_${code}`,
      `There is no ${kind.one} ${wanted}.`,
      `${near}hotdesk ${list} shows them.`,
    )
  }
  if (found.length === 1) return one
  throw new CommandProblem(
    'ambiguous',
    `${found.length} ${kind.many} are called ${wanted}.`,
    'Name the one you mean by its id:',
    undefined,
    found.map((each) => `${each.id}  ${kind.differ(each)}`),
  )
}
