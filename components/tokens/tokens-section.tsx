'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { CreateToken } from './create-token'
import { RevokeToken } from './revoke-token'
import type { TokenActions, TokenRow } from './token'
import { TokenTable } from './token-table'

type TokensSectionProps = { tokens: readonly TokenRow[]; actions: TokenActions }

/** Which programs may use the REST API. */
export function TokensSection({ tokens, actions }: TokensSectionProps) {
  const [isCreating, setCreating] = useState(false)
  const [revoked, setRevoked] = useState<TokenRow | null>(null)
  return (
    <Section
      title="API tokens"
      lead="Other programs see and change the same things through the REST API. Give each its own token, so that it can be revoked alone."
    >
      {tokens.length > 0 ? (
        <TokenTable tokens={tokens} onRevoke={setRevoked} />
      ) : (
        <p className="text-muted">There are no tokens: no other program can use Hot Desk.</p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={() => setCreating(true)}>
          <Plus aria-hidden /> Create token
        </Button>
        <a href="/api/v1/openapi.json" className="underline underline-offset-4">
          What the API offers
        </a>
      </div>
      <CreateToken open={isCreating} create={actions.create} onClose={() => setCreating(false)} />
      <RevokeToken token={revoked} revoke={actions.revoke} onClose={() => setRevoked(null)} />
    </Section>
  )
}
