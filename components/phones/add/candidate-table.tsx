import { Check, CircleSlash, UserRound } from 'lucide-react'
import { Badge } from '../../ui/badge'
import { Cell, OnWideScreens, Row, Table } from '../../ui/table'
import { Tick, tickOfAll } from '../../ui/tick'
import type { Selection } from '../../ui/use-selection'
import { type CandidateItem, isFree } from './candidate-item'

type CandidateTableProps = { items: readonly CandidateItem[]; selection: Selection<CandidateItem> }

export function CandidateTable({ items, selection }: CandidateTableProps) {
  const { chosen, toggle, choose } = selection
  const free = items.filter(isFree)
  const here = free.filter(({ id }) => chosen.has(id)).length
  const isAll = tickOfAll(here, free.length)
  return (
    <Table
      caption="Phones of the PBX"
      columns={[
        {
          name: 'Select',
          head: (
            <OnWideScreens name="Select">
              <Tick label="Select all on this page" isOn={isAll} onToggle={() => choose(free, isAll !== true)} />
            </OnWideScreens>
          ),
        },
        'Number',
        'Name on the PBX',
        'Rings',
        'Note',
      ]}
    >
      {items.map((item) => (
        <Row
          key={item.id}
          data-candidate={item.number}
          data-selected={chosen.has(item.id) || undefined}
          className="data-selected:bg-accent-soft"
        >
          <Cell className="lg:w-10">
            <Tick
              label={`Select ${item.number}`}
              isOn={chosen.has(item.id)}
              disabled={!isFree(item)}
              onToggle={(extend) => toggle(item, extend)}
            />
          </Cell>
          <Cell name="Number" className="font-medium tabular-nums">
            {item.number}
          </Cell>
          <Cell name="Name on the PBX" className="wrap-anywhere">
            {item.name || <span className="text-muted">No name</span>}
          </Cell>
          <Cell name="Rings" className="wrap-anywhere text-muted">
            {item.dial ?? 'Not known'}
          </Cell>
          <Cell name="Note">
            <Note item={item} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Note({ item: { inPool, isExcluded, person } }: { item: CandidateItem }) {
  if (inPool) return <Badge icon={<Check aria-hidden />}>In the pool</Badge>
  if (isExcluded) return <Badge icon={<CircleSlash aria-hidden />}>Never hot desks</Badge>
  if (!person) return <span className="text-muted">None</span>
  return (
    <Badge tone="warning" icon={<UserRound aria-hidden />}>
      {person.name || person.extension}’s own phone
    </Badge>
  )
}
