import { CircleCheck, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PbxState } from '@/lib/contract/board'
import { linkNames } from '../activity/wording'
import { Badge } from '../ui/badge'
import { Section } from '../ui/section'

/** Whether everything that moves extensions is at work. */
export function PbxSection({ pbx, action }: { pbx: PbxState; action?: ReactNode }) {
  const running = pbx.worker === 'running'
  return (
    <Section title="PBX" lead={running ? version(pbx) : 'As last heard: the telephone service is not running.'}>
      <PbxLinks pbx={pbx} />
      {action ? <div>{action}</div> : null}
    </Section>
  )
}

/** What has to run and to be connected, each with its state. */
export function PbxLinks({ pbx }: { pbx: PbxState }) {
  const running = pbx.worker === 'running'
  return (
    <ul className="grid gap-2">
      <State isUp={running} up="Running" down="Not running" what="Telephone service" />
      <State isUp={running && pbx.ami === 'up'} up="Connected" down="Not connected" what={linkNames.ami} />
      <State isUp={running && pbx.ari === 'up'} up="Connected" down="Not connected" what={linkNames.ari} />
    </ul>
  )
}

function version({ asteriskVersion }: PbxState): string {
  return asteriskVersion ? `Asterisk ${asteriskVersion}` : 'The PBX has not reported its version yet.'
}

function State({ isUp, up, down, what }: { isUp: boolean; up: string; down: string; what: string }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <span>{what}</span>
      <Badge tone={isUp ? 'good' : 'danger'} icon={isUp ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}>
        {isUp ? up : down}
      </Badge>
    </li>
  )
}
