import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import type { BoardPbx, Desk } from '@/lib/contract/board'
import type { PhoneQuery, PoolPhone } from '@/lib/contract/phone-list'
import { phoneDetails, type PhoneDetail, wordsOfDetail } from '@/lib/contract/phones'
import { personName } from '../activity/names'
import { LineBadge } from '../board/line-badge'
import { Button } from '../ui/button'
import { Cell, Row, Table } from '../ui/table'
import { Tick, tickOfAll } from '../ui/tick'
import type { Selection } from '../ui/use-selection'
import { extra, phoneColumns } from './phone-columns'
import { Attention, Mailbox } from './phone-facts'
import { PhoneRows } from './phone-rows'
import { selectByKey } from './select-by-key'
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

type RowActionsProps = { phone: Desk; onEdit: (phone: Desk) => void; onRemove: (phone: Desk) => void }
type PhoneTableProps = {
  /** Those of the page. */
  phones: readonly Desk[]
  /** How many come before them, and how many there are. */
  before: number
  total: number
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[]
  view: PhoneQuery
  onSort: (order: Pick<PhoneQuery, 'sort' | 'isDescending'>) => void
  /** null: it is read only. */
  editing: (Omit<RowActionsProps, 'phone'> & { selection: Selection<PoolPhone> }) | null
}

/** Not drawn again while somebody types. */
export const PhoneTable = memo(function PhoneTable(props: PhoneTableProps) {
  const { phones, before, total, pbxes, view, onSort, editing } = props
  const names = pbxes.length > 1 ? new Map(pbxes.map(({ id, name }) => [id, name])) : null
  const chosen = editing?.selection.chosen
  const isAll = chosen ? tickOfAll(phones.filter(({ id }) => chosen.has(id)).length, phones.length) : false
  const all = editing && { isOn: isAll, onToggle: () => editing.selection.choose(phones, isAll !== true) }
  const words = phonesWords()
  const onKeyDown = (key: KeyboardEvent) => {
    if (editing) selectByKey(key, phones, editing.selection)
  }
  return (
    <div onKeyDown={onKeyDown}>
      <Table
        caption={words.caption}
        columns={phoneColumns({ view, hasSeveralPbxes: names !== null, onSort, all })}
        rows={total}
      >
        <PhoneRows phones={phones}>
          {(phone) => (
            <Row
              key={phone.id}
              data-phone={phone.number}
              data-id={phone.id}
              data-selected={chosen?.has(phone.id) || undefined}
              className="data-selected:bg-accent-soft"
              // The first row is that of the columns' names.
              aria-rowindex={before + phones.indexOf(phone) + 2}
            >
              {editing ? (
                <Cell>
                  <Tick
                    label={words.select(phone.label || phone.number)}
                    isOn={editing.selection.chosen.has(phone.id)}
                    onToggle={(extend) => editing.selection.toggle(phone, extend)}
                  />
                </Cell>
              ) : null}
              <Cell name={words.columns.number} className="font-medium tabular-nums max-lg:wrap-anywhere">
                {phone.number}
              </Cell>
              {names ? <Cell name={commonWords().pbx}>{names.get(phone.pbx) ?? phone.pbx}</Cell> : null}
              {phoneDetails.map((detail) => (
                <Cell key={detail} name={wordsOfDetail(detail).title} className="wrap-anywhere lg:min-w-16 xl:min-w-24">
                  {shown(phone, detail) || <span className="text-muted">{words.notGiven}</span>}
                </Cell>
              ))}
              <Cell name={words.columns.line}>
                {phone.onPbx === false ? null : <LineBadge line={phone.line} isHeld={phone.session !== null} />}
              </Cell>
              <Cell name={words.columns.attention}>
                <Attention phone={phone} />
              </Cell>
              <Cell name={words.columns.mailbox} className={extra}>
                <Mailbox hasOne={phone.hasMailbox} />
              </Cell>
              {editing ? (
                <Cell className="max-lg:mt-1 lg:text-right">
                  <RowActions phone={phone} onEdit={editing.onEdit} onRemove={editing.onRemove} />
                </Cell>
              ) : null}
            </Row>
          )}
        </PhoneRows>
      </Table>
    </div>
  )
})

/** The columns need the room, above all where a fault is shown: the icons stand alone. */
const text = 'lg:sr-only'

function RowActions({ phone, onEdit, onRemove }: RowActionsProps) {
  const name = <span className="sr-only"> {phone.label || phone.number}</span>
  return (
    <span className="inline-flex gap-1.5">
      <Button size="small" onClick={() => onEdit(phone)}>
        <Pencil aria-hidden />{' '}
        <span className={text}>
          {phonesWords().edit}
          {name}
        </span>
      </Button>
      <Button size="small" onClick={() => onRemove(phone)}>
        <Trash2 aria-hidden />{' '}
        <span className={text}>
          {commonWords().remove}
          {name}
        </span>
      </Button>
    </span>
  )
}

const shown = (phone: Desk, detail: PhoneDetail): string =>
  detail === 'owner' && phone.owner !== '' ? personName(phone.owner, phone.ownerName) : phone[detail]
