import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { namesFrom } from '@/components/activity/names'
import { sentence } from '@/components/activity/wording'
import { GettingStarted } from '@/components/getting-started/getting-started'
import { PutAway } from '@/components/getting-started/put-away'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PbxTabs } from '@/components/settings/pbx-tabs'
import { Page } from '@/components/shell/page'
import { loadDesksOf } from '@/lib/board/desks-of-events'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { loadPbxes } from '@/lib/board/pbx-state'
import type { Event } from '@/lib/contract/events'
import { db } from '@/lib/db'
import { newestEventId } from '@/lib/events/list-events'
import { loadGettingStarted } from '@/lib/getting-started/load-getting-started'
import { loadPeopleOf } from '@/lib/people/names-of-events'
import { loadSettings } from '@/lib/settings/load-settings'
import { gettingStartedWords } from '@/words/getting-started'
import { chosenPbx } from '../chosen-pbx'
import { moment } from '../moment'
import { requireAdmin } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { addPbxAction, changePbxAction, removePbxAction, testPbxAction } from '../settings/pbx-actions'
import { showGettingStartedAction } from './actions'

export const generateMetadata = (): Metadata => ({ title: gettingStartedWords().title })

const actions = { add: addPbxAction, change: changePbxAction, test: testPbxAction, remove: removePbxAction }

/** From a fresh installation to the first person at a desk. */
export default async function GettingStartedPage(search: SearchParams) {
  const viewer = await requireAdmin('/getting-started')
  const words = gettingStartedWords()
  const renderedAt = await moment()
  // Before the page's data: the stream then delivers everything that comes later.
  const lastEventId = await newestEventId(db())
  const { pbxes, pbx } = await chosenPbx(search)
  const [states, report, facts, { general }] = await Promise.all([
    loadPbxes(),
    loadPbxReport(pbx),
    loadGettingStarted(db(), pbx, renderedAt),
    loadSettings(db(), pbx),
  ])
  const [chosen, state] = [pbxes.find(({ id }) => id === pbx), states.find(({ id }) => id === pbx)]
  if (!chosen || !state) notFound()
  return (
    <Page viewer={viewer} title={words.title} lead={words.lead} width="decide">
      <div className="grid gap-4">
        <PbxTabs pbxes={pbxes} chosen={pbx} page="/getting-started" />
        <div className="-mb-4 *:not-empty:mb-4">
          <LiveRefresh subject={{ pbx, isWholePbx: true }} desk={null} {...{ lastEventId, renderedAt }} />
        </div>
        <GettingStarted
          pbx={chosen}
          refusal={facts.refusal && (await inWords(facts.refusal))}
          putAway={<PutAway isShown={general.values.gettingStarted} show={showGettingStartedAction} />}
          {...{ state, report, facts, actions }}
        />
      </div>
    </Page>
  )
}

async function inWords(event: Event): Promise<string> {
  const [desks, people] = await Promise.all([loadDesksOf([event]), loadPeopleOf(db(), [event])])
  return sentence(event, namesFrom(desks, [event], [], people)).text
}
