import type { Facts, Wish } from './facts.ts'
import type { Step, Undo } from './step.ts'

export interface Planned<T> {
  step: T
  text: string
  isDone: boolean
}

/** What set-up does on this machine, in order; what is done already is among it. */
export const plan = (steps: readonly Step[], facts: Facts, wish: Wish): Planned<Step>[] =>
  steps
    .filter((step) => step.isFor(wish, facts))
    .map((step) => ({ step, text: step.title(facts, wish), isDone: step.isDone(facts, wish) }))

export const planUndo = (undos: readonly Undo[], facts: Facts): Planned<Undo>[] =>
  undos.filter((undo) => undo.isNeeded(facts)).map((undo) => ({ step: undo, text: undo.title(facts), isDone: false }))

export const inWords = (planned: readonly Planned<unknown>[]): string =>
  planned
    .map(({ text, isDone }, index) => `${String(index + 1).padStart(4)}. ${text}${isDone ? '  (already done)' : ''}`)
    .join('\n')

export const asData = (planned: readonly Planned<Step | Undo>[]) =>
  planned.map(({ step: { id }, text, isDone }) => ({ id, text, done: isDone }))
