import { CircleX, Clock, Trash2 } from 'lucide-react'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { sentenceWith } from '../ui/sentence-with'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import type { TokenRow } from './token'
import { commonWords } from '@/words/common'
import { tokensWords } from '@/words/tokens'

type TokenTableProps = { tokens: readonly TokenRow[]; onRevoke: (token: TokenRow) => void }

export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const words = tokensWords()
  const { name, actions } = commonWords()
  const columns = [name, words.mayDo, words.created, words.expires, words.lastUsed, actions]
  return (
    <Table caption={words.title} columns={columns}>
      {tokens.map((token) => (
        <TokenLine key={token.id} token={token} onRevoke={() => onRevoke(token)} />
      ))}
    </Table>
  )
}

function TokenLine({ token, onRevoke }: { token: TokenRow; onRevoke: () => void }) {
  const words = tokensWords()
  const { name, scopes, createdAt, createdBy, lastUsedAt, lastUsedFrom } = token
  return (
    <Row>
      <Cell name={commonWords().name} className="font-medium wrap-anywhere">
        {name}
      </Cell>
      <Cell name={words.mayDo}>{scopes.join(', ')}</Cell>
      <Cell name={words.created} className="text-muted">
        <span>
          <Moment at={createdAt} style="date" />
          {createdBy === '' ? null : <span className="block wrap-anywhere">{createdBy}</span>}
        </span>
      </Cell>
      <Cell name={words.expires}>
        <Expiry {...token} />
      </Cell>
      <Cell name={words.lastUsed} className="text-muted">
        {lastUsedAt === null ? (
          commonWords().never
        ) : (
          <span>
            <Moment at={lastUsedAt} style="time" />
            <span className="block wrap-anywhere">
              {lastUsedFrom === null ? words.fromUnknown : words.from(lastUsedFrom)}
            </span>
          </span>
        )}
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        <Button size="small" onClick={onRevoke}>
          <Trash2 aria-hidden />
          <span>
            {words.revoke.button}
            <span className="sr-only"> {name}</span>
          </span>
        </Button>
      </Cell>
    </Row>
  )
}

function Expiry({ expiresAt, life }: TokenRow) {
  if (expiresAt === null) return commonWords().never
  const words = tokensWords()
  const date = <Moment at={expiresAt} style="date" />
  if (life === 'valid') return date
  return (
    <Badge
      tone={life === 'soon' ? 'warning' : 'danger'}
      icon={life === 'soon' ? <Clock aria-hidden /> : <CircleX aria-hidden />}
    >
      {sentenceWith(life === 'soon' ? words.soon : words.expired, date)}
    </Badge>
  )
}
