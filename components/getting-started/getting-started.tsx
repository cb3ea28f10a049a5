import Link from 'next/link'
import type { ReactNode } from 'react'
import type { BoardPbx } from '@/lib/contract/board'
import { dialledCodes, type PbxReport } from '@/lib/contract/pbx-report'
import { firstPbx, type Pbx } from '@/lib/contract/pbxes'
import type { GettingStarted as Facts } from '@/lib/getting-started/load-getting-started'
import { gettingStartedWords } from '@/words/getting-started'
import type { PbxActions } from '../settings/pbx-actions'
import { buttonLook } from '../ui/button'
import { CodesStep } from './codes-step'
import { chooserAddress, DesksStep } from './desks-step'
import { LoginStep } from './login-step'
import { PbxStep } from './pbx-step'
import { saysOfCodes, saysOfLogin, saysOfPbx } from './says'
import { Step } from './step'
import { countDone, steps, stepStates } from './steps'

type GettingStartedProps = {
  pbx: Pbx
  state: BoardPbx
  /** null: the PBX has not been read yet. */
  report: PbxReport | null
  facts: Facts
  /** Why the last log-in was refused, in a sentence. */
  refusal: string | null
  actions: PbxActions
  /** What ends being led here. */
  putAway: ReactNode
}

/** The way from a PBX to the first person at a desk: each step says by itself when it is done. */
export function GettingStarted({ pbx, state, report, facts, refusal, actions, putAway }: GettingStartedProps) {
  const words = gettingStartedWords()
  const { desks, candidates, available, login } = facts
  const states = stepStates({ pbx: state, report, desks, login })
  const codes = dialledCodes(report)
  const done = countDone(states)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p role="status" className="min-w-0 wrap-anywhere text-muted">
          {words.stepsDone(done, steps.length)} {login ? saysOfLogin(login) : ''}
        </p>
        {putAway}
      </div>
      <ol className="grid gap-3">
        <Step number={1} title={words.pbx.title} state={states.pbx} says={saysOfPbx(state)}>
          <PbxStep {...{ state, pbx, actions }} />
        </Step>
        <Step number={2} title={words.codes.title} state={states.codes} says={saysOfCodes(states.codes, codes)}>
          <CodesStep report={report} />
        </Step>
        <Step
          number={3}
          title={words.desks.title}
          state={states.desks}
          says={desks > 0 ? <SomeDesks desks={desks} pbx={pbx.id} /> : words.desks.wanted}
        >
          <DesksStep pbx={pbx.id} candidates={candidates} />
        </Step>
        <Step
          number={4}
          title={words.login.title}
          state={states.login}
          says={login ? saysOfLogin(login) : words.login.wanted}
        >
          <LoginStep {...{ codes, available, refusal }} />
        </Step>
      </ol>
      {done === steps.length ? <WhatNow pbx={pbx.id} /> : null}
    </div>
  )
}

function SomeDesks({ desks, pbx }: { desks: number; pbx: string }) {
  const words = gettingStartedWords().desks
  return (
    <>
      {words.found(desks)}{' '}
      <Link href={chooserAddress(pbx)} className="underline underline-offset-4">
        {words.chooseMore}
      </Link>
    </>
  )
}

function WhatNow({ pbx }: { pbx: string }) {
  const words = gettingStartedWords().after
  return (
    <div className="flex flex-wrap gap-2">
      <Link href="/" className={buttonLook({ variant: 'primary' })}>
        {words.board}
      </Link>
      <Link href={pbx === firstPbx ? '/card' : `/card?pbx=${pbx}`} className={buttonLook()}>
        {words.card}
      </Link>
      <Link href="/accounts" className={buttonLook()}>
        {words.invite}
      </Link>
    </div>
  )
}
