'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { CreateToken } from './create-token'
import { RevokeToken } from './revoke-token'
import type { TokenActions, TokenRow } from './token'
import { TokenTable } from './token-table'
import { tokensWords } from '@/words/tokens'

type TokensSectionProps = { tokens: readonly TokenRow[]; actions: TokenActions }

/** Which programs may use the REST API. */
export function TokensSection({ tokens, actions }: TokensSectionProps) {
  const words = tokensWords()
  const [isCreating, setCreating] = useState(false)
  const [revoked, setRevoked] = useState<TokenRow | null>(null)
  return (
    <Section title={words.title} lead={words.lead}>
      {tokens.length > 0 ? (
        <TokenTable tokens={tokens} onRevoke={setRevoked} />
      ) : (
        <p className="text-muted">{words.empty}</p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={() => setCreating(true)}>
          <Plus aria-hidden /> {words.create.open}
        </Button>
        <a href="/api/v1/openapi.json" className="underline underline-offset-4">
          {words.whatApiOffers}
        </a>
      </div>
      <CreateToken open={isCreating} create={actions.create} onClose={() => setCreating(false)} />
      <RevokeToken token={revoked} revoke={actions.revoke} onClose={() => setRevoked(null)} />
    </Section>
  )
}
