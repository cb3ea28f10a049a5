import { CircleCheck, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PbxState } from '@/lib/contract/board'
import { Badge } from '../ui/badge'
import { Section } from '../ui/section'
import { eventsWords } from '@/words/events'
import { pbxSettingsWords } from '@/words/pbx-settings'

/** Whether everything that moves extensions is at work. */
export function PbxSection({ pbx, action }: { pbx: PbxState; action?: ReactNode }) {
  const running = pbx.worker === 'running'
  const words = pbxSettingsWords().state
  return (
    <Section title={words.title} lead={running ? version(pbx) : words.asLastHeard}>
      <PbxLinks pbx={pbx} />
      {action ? <div>{action}</div> : null}
    </Section>
  )
}

/** What has to run and to be connected, each with its state. */
export function PbxLinks({ pbx }: { pbx: PbxState }) {
  const running = pbx.worker === 'running'
  const { state: words, connected: up, notConnected: down } = pbxSettingsWords()
  return (
    <ul className="grid gap-2">
      <State isUp={running} up={words.running} down={words.notRunning} what={words.service} />
      <State isUp={running && pbx.ami === 'up'} {...{ up, down }} what={eventsWords().links.ami} />
      <State isUp={running && pbx.ari === 'up'} {...{ up, down }} what={eventsWords().links.ari} />
    </ul>
  )
}

function version({ asteriskVersion }: PbxState): string {
  const words = pbxSettingsWords().state
  return asteriskVersion ? words.asterisk(asteriskVersion) : words.noVersion
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
