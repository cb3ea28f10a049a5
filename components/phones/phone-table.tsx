import { Check, CircleDashed, Pencil, Trash2, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import type { BoardPbx, Desk } from '@/lib/contract/board'
import { type PhoneDetail, phoneDetails, wordsOfDetail } from '@/lib/contract/phones'
import { personName } from '../activity/names'
import { LineBadge } from '../board/line-badge'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Cell, Row, Table } from '../ui/table'
import { PhoneRows } from './phone-rows'

type RowActionsProps = { phone: Desk; onEdit: (phone: Desk) => void; onRemove: (phone: Desk) => void }
type PhoneTableProps = Partial<Omit<RowActionsProps, 'phone'>> & { phones: readonly Desk[]; pbxes: readonly BoardPbx[] }
const columns = [...phoneDetails.map((detail) => wordsOfDetail(detail).title), 'Line', 'Emergency caller ID', 'Mailbox']

/** So many phones are drawn as a whole; of more, only those on the screen and near it (docs/decisions/0028). */
const drawnWhole = 100

export function PhoneTable({ phones, pbxes, onEdit, onRemove }: PhoneTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const names = pbxes.length > 1 ? new Map(pbxes.map(({ id, name }) => [id, name])) : null
  const first = names ? ['Number', 'PBX'] : ['Number']
  return (
    <Table
      caption="Hot desk phones"
      columns={[...first, ...columns, ...(onEdit ? ['Actions'] : [])]}
      long={phones.length > drawnWhole ? { rows: phones.length, body } : undefined}
    >
      <PhoneRows phones={phones} body={phones.length > drawnWhole ? body : null}>
        {(phone, row) => (
          <Row key={phone.id} data-phone={phone.number} {...row}>
            <Cell name="Number" className="font-medium tabular-nums max-lg:wrap-anywhere">
              {phone.number}
            </Cell>
            {names ? <Cell name="PBX">{names.get(phone.pbx) ?? phone.pbx}</Cell> : null}
            {phoneDetails.map((detail) => (
              <Cell key={detail} name={wordsOfDetail(detail).title} className="wrap-anywhere lg:min-w-16 xl:min-w-36">
                {shown(phone, detail) || <Nothing />}
              </Cell>
            ))}
            <Cell name="Line">
              {phone.onPbx === false ? (
                <Missing>Not on the PBX</Missing>
              ) : (
                <LineBadge line={phone.line} isHeld={false} />
              )}
            </Cell>
            <Cell name="Emergency caller ID">
              <Fact value={phone.hasEmergencyCid} yes="Set" no="Missing" isNeeded />
            </Cell>
            <Cell name="Mailbox">
              <Fact value={phone.hasMailbox} yes="Has one" no="None" />
            </Cell>
            {onEdit && onRemove ? (
              <Cell className="max-lg:mt-1 lg:text-right">
                <RowActions phone={phone} onEdit={onEdit} onRemove={onRemove} />
              </Cell>
            ) : null}
          </Row>
        )}
      </PhoneRows>
    </Table>
  )
}

function RowActions({ phone, onEdit, onRemove }: RowActionsProps) {
  const name = <span className="sr-only"> {phone.label || phone.number}</span>
  return (
    <span className="inline-flex gap-1.5">
      <Button size="small" onClick={() => onEdit(phone)}>
        <Pencil aria-hidden /> <span>Edit{name}</span>
      </Button>
      <Button size="small" onClick={() => onRemove(phone)}>
        <Trash2 aria-hidden /> <span>Remove{name}</span>
      </Button>
    </span>
  )
}

const shown = (phone: Desk, detail: PhoneDetail): string =>
  detail === 'owner' && phone.owner !== '' ? personName(phone.owner, phone.ownerName) : phone[detail]

function Nothing() {
  return <span className="text-muted">Not given</span>
}

function Missing({ children }: { children: string }) {
  return (
    <Badge tone="warning" icon={<TriangleAlert aria-hidden />}>
      {children}
    </Badge>
  )
}

type FactProps = { value: boolean | null; yes: string; no: string; isNeeded?: boolean }

function Fact({ value, yes, no, isNeeded = false }: FactProps) {
  if (value === false && isNeeded) return <Missing>{no}</Missing>
  const icon = value === null ? <CircleDashed /> : value ? <Check className="text-good" /> : null
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted [&_svg]:size-4">
      {icon}
      {value === null ? 'Not known yet' : value ? yes : no}
    </span>
  )
}
