import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { namesFrom } from '../activity/names'
import { runSentence } from '../activity/run-wording'
import { shownRuns } from '../activity/runs'
import type { Sentence } from '../activity/sentence'
import { initialBoard } from './board-store'
import type { FirstScreen } from './first-screen'

/** By the id of the newest event of which they tell. */
export type FirstSentences = Readonly<Record<number, Sentence>>

/** What the feed says at first, from the server: the board does not wait for the words of every kind of event. */
export function firstSentences(screen: FirstScreen, recent: readonly Event[], bulk: Run | null): FirstSentences {
  const { desks, pbxes, activity, feed, missing } = initialBoard(screen.board, recent, screen.missing, bulk)
  const names = namesFrom(missing?.named ?? desks, activity, pbxes)
  return Object.fromEntries(shownRuns(feed).map((run) => [run.event.id, runSentence(run, names)]))
}
