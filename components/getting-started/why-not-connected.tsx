'use client'
import { RotateCw } from 'lucide-react'
import { Findings } from '../health-check/finding-list'
import type { PbxActions } from '../settings/pbx-actions'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { type Tested, useTest } from './use-test'

type WhyNotConnectedProps = { id: string; test: PbxActions['test'] }

/** What the health check says of a PBX that is not connected; asked again by itself. */
export function WhyNotConnected({ id, test }: WhyNotConnectedProps) {
  const { tested, isTesting, again } = useTest(id, test)
  return (
    <div className="grid gap-3">
      {tested === null ? <p role="status">Looking for the cause. It takes some seconds.</p> : <Cause tested={tested} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button aria-disabled={isTesting} onClick={isTesting ? undefined : again}>
          <RotateCw aria-hidden />
          {isTesting ? 'Trying…' : 'Try again'}
        </Button>
        <p className="text-muted">Hot Desk tries again by itself. This step is ticked off as soon as it is connected.</p>
      </div>
    </div>
  )
}

function Cause({ tested }: { tested: Tested }) {
  if (!tested.ok) return <Notice tone="danger" title={tested.message} />
  const problems = tested.value.filter(({ status }) => status === 'problem')
  if (problems.length === 0) return <p role="status">The PBX answers. Hot Desk connects within seconds.</p>
  return <Findings groups={problems} pbxName={() => ''} />
}
