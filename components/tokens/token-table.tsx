import { CircleX, Clock, Trash2 } from 'lucide-react'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import type { TokenRow } from './token'

type TokenTableProps = { tokens: readonly TokenRow[]; onRevoke: (token: TokenRow) => void }

export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  return (
    <Table caption="API tokens" columns={['Name', 'May do', 'Created', 'Expires', 'Last used', 'Actions']}>
      {tokens.map((token) => (
        <TokenLine key={token.id} token={token} onRevoke={() => onRevoke(token)} />
      ))}
    </Table>
  )
}

function TokenLine({ token, onRevoke }: { token: TokenRow; onRevoke: () => void }) {
  const { name, scopes, createdAt, createdBy, lastUsedAt, lastUsedFrom } = token
  return (
    <Row>
      <Cell name="Name" className="font-medium wrap-anywhere">
        {name}
      </Cell>
      <Cell name="May do">{scopes.join(', ')}</Cell>
      <Cell name="Created" className="text-muted">
        <span>
          <Moment at={createdAt} style="date" />
          {createdBy === '' ? null : <span className="block wrap-anywhere">{createdBy}</span>}
        </span>
      </Cell>
      <Cell name="Expires">
        <Expiry {...token} />
      </Cell>
      <Cell name="Last used" className="text-muted">
        {lastUsedAt === null ? (
          'Never'
        ) : (
          <span>
            <Moment at={lastUsedAt} style="time" />
            <span className="block wrap-anywhere">from {lastUsedFrom ?? 'unknown'}</span>
          </span>
        )}
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        <Button size="small" onClick={onRevoke}>
          <Trash2 aria-hidden />
          <span>
            Revoke<span className="sr-only"> {name}</span>
          </span>
        </Button>
      </Cell>
    </Row>
  )
}

function Expiry({ expiresAt, life }: TokenRow) {
  if (expiresAt === null) return 'Never'
  const date = <Moment at={expiresAt} style="date" />
  if (life === 'valid') return date
  return (
    <Badge
      tone={life === 'soon' ? 'warning' : 'danger'}
      icon={life === 'soon' ? <Clock aria-hidden /> : <CircleX aria-hidden />}
    >
      {life === 'soon' ? 'Soon, ' : 'Expired, '}
      {date}
    </Badge>
  )
}
