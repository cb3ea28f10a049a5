import type { FreeDeskMay } from './free-desks.ts'

/** What it does, in one sentence. */
export const mayWords: Record<FreeDeskMay, string> = {
  everything: 'A free desk is an ordinary extension: it may call whatever its own extension may.',
  internal_and_emergency:
    'A free desk calls extensions, feature codes and emergency numbers, and any other call to the outside is hung up.',
  emergency_only: 'A free desk calls emergency numbers only.',
}
