import type { Output } from '../output.ts'
import type { Facts, Wish } from './facts.ts'
import type { Places } from './places.ts'

/** One line of the plan. What is to be done follows from the facts and the wish alone, so that a table can test it. */
export interface Step {
  id: string
  title(facts: Facts, wish: Wish): string
  isFor(wish: Wish, facts: Facts): boolean
  isDone(facts: Facts, wish: Wish): boolean
  /** Safe to do again. Throws CommandProblem. */
  carryOut(work: Work): Promise<void> | void
}

/** One line of the plan of --undo. */
export interface Undo {
  id: string
  title(facts: Facts): string
  isNeeded(facts: Facts): boolean
  carryOut(work: Omit<Work, 'wish'>): Promise<void> | void
}

/** What carrying out needs. The facts are those of before the first step. */
export interface Work {
  places: Places
  facts: Facts
  wish: Wish
  out: Output
}
