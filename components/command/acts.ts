import type { Language } from '@/words/language'

/** What is done from the menu itself; everything else is asked on the page that has the question. */
export type Act =
  /** Asks who, and at which desk. */
  | { kind: 'log-in' }
  | { kind: 'call'; pbx: string; number: string; name: string }
  | { kind: 'copy'; text: string }
  | { kind: 'check-health' }
  | { kind: 'colours'; theme: 'light' | 'dark' | 'system' }
  | { kind: 'language'; language: Language }
  | { kind: 'sign-out' }

/**
 * Where somebody may go, or what they may do: `label` is what they read, `detail` what distinguishes it from others.
 * `until`: when they left the place that `detail` names.
 */
export type Destination = { label: string; detail: string; until?: string } & ({ href: string } | { act: Act })
