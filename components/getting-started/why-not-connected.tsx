'use client'
import { RotateCw } from 'lucide-react'
import { gettingStartedWords } from '@/words/getting-started'
import { Findings } from '../health-check/finding-list'
import type { PbxActions } from '../settings/pbx-actions'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { type Tested, useTest } from './use-test'

type WhyNotConnectedProps = { id: string; test: PbxActions['test'] }

/** What the health check says of a PBX that is not connected; asked again by itself. */
export function WhyNotConnected({ id, test }: WhyNotConnectedProps) {
  const words = gettingStartedWords().pbx
  const { tested, isTesting, again } = useTest(id, test)
  return (
    <div className="grid gap-3">
      <div role="status">{tested === null ? words.looking : <Cause tested={tested} />}</div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button aria-disabled={isTesting} onClick={isTesting ? undefined : again}>
          <RotateCw aria-hidden />
          {isTesting ? words.trying : words.tryAgain}
        </Button>
        <p className="text-muted">{words.byItself}</p>
      </div>
    </div>
  )
}

function Cause({ tested }: { tested: Tested }) {
  if (!tested.ok) return <Notice tone="danger" title={tested.message} />
  const problems = tested.value.filter(({ status }) => status === 'problem')
  if (problems.length === 0) return gettingStartedWords().pbx.answers
  return <Findings groups={problems} pbxName={() => ''} />
}
