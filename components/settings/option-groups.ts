import type { VersionedSettings } from '@/lib/contract/settings'
import { settingsOptionsWords } from '@/words/settings-options'

/** The groups of settings that are on or off, and nothing else. */
export type OptionGroup = 'following' | 'forwards' | 'calls' | 'actions' | 'ownPage'
type Name<G extends OptionGroup> = keyof VersionedSettings[G]['values'] & string

type Words<G extends OptionGroup> = {
  title: string
  lead: string
  /** What the button says. */
  action: string
  /** Each with its consequence in one sentence. */
  options: Record<Name<G>, { title: string; says: string }>
}

export const wordsOfOptions = (): { [G in OptionGroup]: Words<G> } => settingsOptionsWords()
