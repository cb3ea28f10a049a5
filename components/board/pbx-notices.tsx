import { Fragment } from 'react'
import type { BoardPbx, PbxState } from '@/lib/contract/board'
import { count } from '../activity/wording'
import { HealthCheckLink } from '../health-check/health-check-link'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

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
        <Notice
          tone="warning"
          role="status"
          title={named(pbxName(pbx.id), 'Free desks are ordinary extensions at the moment, against what was chosen.')}
        >
          {pbx.freeDesksWarning}
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

const waits = 'Calls still work; nobody can log in or out until this is fixed.'

type ConnectionProps = { pbx: PbxState; name: string; isAdmin: boolean }

function ConnectionNotice({ pbx, name, isAdmin }: ConnectionProps) {
  const check = isAdmin ? <HealthCheckLink /> : undefined
  const otherwise = isAdmin ? '' : ' If it lasts longer than a minute, tell your administrator.'
  if (pbx.worker === 'away') {
    return (
      <Notice
        tone="danger"
        role="status"
        title={named(name, 'Hot Desk’s telephone service is not running.')}
        action={check}
      >
        {waits} Desks are shown as they were last seen.{otherwise}
        {isAdmin
          ? ' It normally comes back by itself within seconds; if not, look at the log of the agi-worker process.'
          : null}
      </Notice>
    )
  }
  if (pbx.ami === 'down') {
    return (
      <Notice tone="danger" role="status" title={named(name, 'There is no connection to the PBX.')} action={check}>
        {waits} Hot Desk keeps trying.{otherwise}
        {isAdmin
          ? ' Check that the PBX is running and that the AMI address, user, secret and rights are right: the log says which.'
          : null}
      </Notice>
    )
  }
  if (pbx.ari === 'up') return null
  return (
    <Notice
      tone="warning"
      role="status"
      title={named(name, 'Logging in and out at the phones does not work at the moment.')}
      action={check}
    >
      Calls still work, and people can be logged out here. Hot Desk keeps trying.{otherwise}
      {isAdmin ? ' Check that ARI is enabled on the PBX and that its address, user and password are right.' : null}
    </Notice>
  )
}

type HeldProps = {
  held: NonNullable<PbxState['heldPlan']>
  name: string
  isAdmin: boolean
  onApplyHeld: (() => void) | null
}

function HeldNotice({ held, name, isAdmin, onApplyHeld }: HeldProps) {
  return (
    <Notice
      tone="warning"
      role="status"
      title={named(name, `Repairs to ${count(held.phoneCount, 'phone')} are held back.`)}
      action={isAdmin && onApplyHeld ? <Button onClick={onApplyHeld}>Apply repairs</Button> : undefined}
    >
      The PBX differs from what Hot Desk expects at many phones at once, as it does after a restored backup.{' '}
      {isAdmin
        ? 'Make sure that this is the right PBX, then apply the repairs.'
        : 'An administrator has to look at it and apply the repairs.'}
    </Notice>
  )
}
