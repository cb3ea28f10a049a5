import type { Call } from '@/lib/contract/calls'
import { talkedFor } from '@/lib/contract/call-words'
import { OlderPages } from '../ui/older-pages'
import { Section } from '../ui/section'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import { callsWords } from '@/words/calls'
import { commonWords } from '@/words/common'

type CallsSectionProps = {
  calls: Call[]
  /** Whether new ones are written down. */
  isKept: boolean
  desk: (number: string) => string
  /** Where older ones are; null: there are none. */
  older: string | null
  /** Where the newest are; null: here. */
  newest: string | null
}

/** Calls of this person at desks, the newest first. */
export function CallsSection({ calls, isKept, desk, older, newest }: CallsSectionProps) {
  const words = callsWords()
  const { when, with: other, duration } = words.columns
  return (
    <Section title={words.title} lead={isKept ? words.lead : words.noMore}>
      {calls.length > 0 ? (
        <Table caption={words.title} columns={[when, other, duration, commonWords().desk]}>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} desk={desk(call.phone)} />
          ))}
        </Table>
      ) : isKept ? (
        <p className="text-muted">{words.none}</p>
      ) : null}
      <OlderPages of={words.calls} older={older} newest={newest} />
    </Section>
  )
}

function CallRow({ call, desk }: { call: Call; desk: string }) {
  const words = callsWords()
  const { columns } = words
  return (
    <Row>
      <Cell name={columns.when}>
        <Moment at={call.beganAt} style="day" />
      </Cell>
      <Cell name={columns.with}>
        <span>
          <span className="font-medium">{call.direction === 'incoming' ? words.from : words.to} </span>
          {call.name ? `${call.name} (${call.number})` : call.number || words.withheld}
          {call.through ? <span className="block text-muted">{words.through(call.through)}</span> : null}
        </span>
      </Cell>
      <Cell name={columns.duration} className="tabular-nums">
        {talkedFor(call)}
      </Cell>
      <Cell name={commonWords().desk}>{desk}</Cell>
    </Row>
  )
}
