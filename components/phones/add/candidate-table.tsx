import { Check, CircleSlash, UserRound } from 'lucide-react'
import { Badge } from '../../ui/badge'
import { Cell, OnWideScreens, Row, Table } from '../../ui/table'
import { Tick, tickOfAll } from '../../ui/tick'
import type { Selection } from '../../ui/use-selection'
import { type CandidateItem, isFree } from './candidate-item'
import { commonWords } from '@/words/common'
import { phonesAddWords } from '@/words/phones-add'

type CandidateTableProps = { items: readonly CandidateItem[]; selection: Selection<CandidateItem> }

export function CandidateTable({ items, selection }: CandidateTableProps) {
  const { chosen, toggle, choose } = selection
  const free = items.filter(isFree)
  const here = free.filter(({ id }) => chosen.has(id)).length
  const isAll = tickOfAll(here, free.length)
  const words = phonesAddWords()
  const { columns } = words
  return (
    <Table
      caption={words.caption}
      columns={[
        {
          name: columns.select,
          head: (
            <OnWideScreens name={columns.select}>
              <Tick label={words.selectPage} isOn={isAll} onToggle={() => choose(free, isAll !== true)} />
            </OnWideScreens>
          ),
        },
        columns.number,
        columns.name,
        columns.rings,
        columns.note,
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
              label={words.select(item.number)}
              isOn={chosen.has(item.id)}
              disabled={!isFree(item)}
              onToggle={(extend) => toggle(item, extend)}
            />
          </Cell>
          <Cell name={columns.number} className="font-medium tabular-nums">
            {item.number}
          </Cell>
          <Cell name={columns.name} className="wrap-anywhere">
            {item.name || <span className="text-muted">{commonWords().noName}</span>}
          </Cell>
          <Cell name={columns.rings} className="wrap-anywhere text-muted">
            {item.dial ?? words.notKnown}
          </Cell>
          <Cell name={columns.note}>
            <Note item={item} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Note({ item: { inPool, isExcluded, person } }: { item: CandidateItem }) {
  const words = phonesAddWords()
  if (inPool) return <Badge icon={<Check aria-hidden />}>{words.inPool}</Badge>
  if (isExcluded) return <Badge icon={<CircleSlash aria-hidden />}>{words.excluded}</Badge>
  if (!person) return <span className="text-muted">{words.noNote}</span>
  return (
    <Badge tone="warning" icon={<UserRound aria-hidden />}>
      {words.ownPhone(person.name || person.extension)}
    </Badge>
  )
}
