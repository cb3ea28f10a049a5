import { Fragment } from 'react'
import type { BoardPbx, PbxState } from '@/lib/contract/board'
import { whyNotWords } from '@/lib/contract/free-desk-words'
import { HealthCheckLink } from '../health-check/health-check-link'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { boardNoticesWords } from '@/words/board-notices'

type PbxNoticesProps = {
  pbxes: readonly BoardPbx[]
  /** The name of a PBX, '' while there is one alone. */
  pbxName: (id: string) => string
  isAdmin: boolean
  /** null: the board offers it, this page does not. */
  onApplyHeld: ((pbx: BoardPbx) => void) | null
}

/** What does not work at the moment, what that means, and what to do. */
export function PbxNotices({ pbxes, pbxName, isAdmin, onApplyHeld }: PbxNoticesProps) {
  return pbxes.map((pbx) => (
    <Fragment key={pbx.id}>
      <ConnectionNotice pbx={pbx} name={pbxName(pbx.id)} isAdmin={isAdmin} />
      {pbx.freeDesksWarning === undefined ? null : (
        <Notice tone="warning" role="status" title={named(pbxName(pbx.id), boardNoticesWords().freeDesks)}>
          {whyNotWords()[pbx.freeDesksWarning]}
        </Notice>
      )}
      {pbx.heldPlan ? (
        <HeldNotice
          held={pbx.heldPlan}
          name={pbxName(pbx.id)}
          isAdmin={isAdmin}
          onApplyHeld={onApplyHeld && (() => onApplyHeld(pbx))}
        />
      ) : null}
    </Fragment>
  ))
}

const named = (name: string, title: string) => (name === '' ? title : `${name}: ${title}`)

type ConnectionProps = { pbx: PbxState; name: string; isAdmin: boolean }

function ConnectionNotice({ pbx, name, isAdmin }: ConnectionProps) {
  const fault = faultOf(pbx)
  if (!fault) return null
  const { tone, title, says, cure } = fault
  return (
    <Notice tone={tone} role="status" title={named(name, title)} action={isAdmin ? <HealthCheckLink /> : undefined}>
      {says} {isAdmin ? cure : boardNoticesWords().tellAdministrator}
    </Notice>
  )
}

type Fault = { tone: 'danger' | 'warning'; title: string; says: string; cure: string }

function faultOf({ worker, ami, ari }: PbxState): Fault | null {
  const words = boardNoticesWords()
  if (worker === 'away')
    return { tone: 'danger', title: words.serviceAway, says: words.serviceAwaySays, cure: words.serviceAwayCure }
  if (ami === 'down') return { tone: 'danger', title: words.pbxAway, says: words.pbxAwaySays, cure: words.pbxAwayCure }
  if (ari === 'up') return null
  return { tone: 'warning', title: words.phonesAway, says: words.phonesAwaySays, cure: words.phonesAwayCure }
}

type HeldProps = {
  held: NonNullable<PbxState['heldPlan']>
  name: string
  isAdmin: boolean
  onApplyHeld: (() => void) | null
}

function HeldNotice({ held, name, isAdmin, onApplyHeld }: HeldProps) {
  const words = boardNoticesWords()
  return (
    <Notice
      tone="warning"
      role="status"
      title={named(name, words.held(held.phoneCount))}
      action={isAdmin && onApplyHeld ? <Button onClick={onApplyHeld}>{words.apply.confirm}</Button> : undefined}
    >
      {words.heldSays} {isAdmin ? words.heldCure : words.heldWait}
    </Notice>
  )
}
