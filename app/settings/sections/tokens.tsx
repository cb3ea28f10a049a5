import { by } from '@/components/activity/by'
import type { TokenRow } from '@/components/tokens/token'
import { TokensSection } from '@/components/tokens/tokens-section'
import { db } from '@/lib/db'
import { listTokens, type Token } from '@/lib/tokens/list-tokens'
import { moment } from '../../moment'
import { createTokenAction, revokeTokenAction } from '../token-actions'

const actions = { create: createTokenAction, revoke: revokeTokenAction }
const twoWeeks = 14 * 24 * 3_600_000

export async function TokensSettings() {
  const [tokens, now] = await Promise.all([listTokens(db(), { expired: true }), moment()])
  return <TokensSection tokens={tokens.map((token) => toRow(token, now))} actions={actions} />
}

const toRow = (token: Token, now: number): TokenRow => ({
  ...token,
  createdBy: token.createdBy === null ? '' : by(token.createdBy).trim(),
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt?.toISOString() ?? null,
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  life: lifeOf(token, now),
})

function lifeOf({ expiresAt }: Token, now: number): TokenRow['life'] {
  const left = (expiresAt?.getTime() ?? Infinity) - now
  if (left <= 0) return 'expired'
  return left < twoWeeks ? 'soon' : 'valid'
}
