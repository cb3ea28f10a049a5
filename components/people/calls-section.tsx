import type { Call } from '@/lib/contract/calls'
import { talkedFor } from '@/lib/contract/call-words'
import { OlderPages } from '../ui/older-pages'
import { Section } from '../ui/section'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'

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
  return (
    <Section
      title="Calls at desks"
      lead={
        isKept
          ? 'Made and taken while this person was logged in at a desk. Calls at their own phone are not here.'
          : 'Calls at desks are written down no more. These stay until events of their time are deleted.'
      }
    >
      {calls.length > 0 ? (
        <Table caption="Calls at desks" columns={['When', 'With', 'Duration', 'Desk']}>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} desk={desk(call.phone)} />
          ))}
        </Table>
      ) : isKept ? (
        <p className="text-muted">Calls are listed here within seconds of their end.</p>
      ) : null}
      <OlderPages of="calls" older={older} newest={newest} />
    </Section>
  )
}

function CallRow({ call, desk }: { call: Call; desk: string }) {
  return (
    <Row>
      <Cell name="When">
        <Moment at={call.beganAt} style="day" />
      </Cell>
      <Cell name="With">
        <span>
          <span className="font-medium">{call.direction === 'incoming' ? 'From' : 'To'} </span>
          {call.name ? `${call.name} (${call.number})` : call.number || 'a withheld number'}
          {call.through ? <span className="block text-muted">by way of {call.through}</span> : null}
        </span>
      </Cell>
      <Cell name="Duration" className="tabular-nums">
        {talkedFor(call)}
      </Cell>
      <Cell name="Desk">{desk}</Cell>
    </Row>
  )
}
