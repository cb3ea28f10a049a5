import type { keyboardWords } from '@/words/keyboard'

type Shortcut = { keys: readonly string[]; does: string }
type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] }

/** What the list of shortcuts says. Each key is listened for where it does something. */
export const shortcuts = (words: ReturnType<typeof keyboardWords>): readonly ShortcutGroup[] => [
  {
    title: words.everywhere,
    shortcuts: [
      { keys: [words.ctrl, 'K'], does: words.goTo },
      { keys: ['/'], does: words.search },
      { keys: ['?'], does: words.showList },
      { keys: [words.escape], does: words.closeOpen },
    ],
  },
  {
    title: words.onBoard,
    shortcuts: [
      { keys: ['↑', '↓'], does: words.fromDeskToDesk },
      { keys: [words.enter], does: words.open },
      { keys: ['M'], does: words.seat },
      { keys: ['L'], does: words.logOut },
      { keys: ['G'], does: words.look },
    ],
  },
  {
    title: words.onPlan,
    shortcuts: [
      { keys: ['+', '−'], does: words.zoom },
      { keys: ['0'], does: words.showAllOfPlan },
      { keys: ['←', '→', '↑', '↓'], does: words.movePlan },
      { keys: [words.delete], does: words.takeOffPlan },
    ],
  },
  {
    title: words.onPage,
    shortcuts: [
      { keys: ['C'], does: words.call },
      { keys: ['Y'], does: words.copy },
      { keys: ['M'], does: words.move },
      { keys: ['L'], does: words.logOut },
    ],
  },
]
