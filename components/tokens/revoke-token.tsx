'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { scopes } from '@/lib/contract/scopes'
import { answerOf } from '../action-result'
import { Confirm } from '../ui/confirm'
import { Moment } from '../ui/time'
import type { TokenActions, TokenRow } from './token'

type RevokeTokenProps = { token: TokenRow | null; revoke: TokenActions['revoke']; onClose: () => void }

/** Says what stops working. */
export function RevokeToken({ token, revoke, onClose }: RevokeTokenProps) {
  // While it closes it goes on showing which it was about.
  const [last, setLast] = useState(token)
  if (token && token !== last) setLast(token)
  if (!last) return null
  const go = async () => {
    const result = await answerOf(revoke(last.id))
    if (result.ok) toast.success(`The token ${last.name} is revoked.`)
    else toast.error(`The token ${last.name} was not revoked.`, { description: result.message })
  }
  return (
    <Confirm open={token !== null} title={`Revoke ${last.name}?`} confirm="Revoke" onConfirm={go} onClose={onClose}>
      <p className="mb-2">
        {last.life === 'expired'
          ? 'It has expired already, so nothing stops working.'
          : `The program that uses it is refused from its next request on. It can no longer ${mayDo(last)}. This cannot be taken back.`}
      </p>
      <p>
        {last.lastUsedAt === null ? (
          'It was never used.'
        ) : (
          <>
            Last used <Moment at={last.lastUsedAt} style="time" />, from {last.lastUsedFrom ?? 'an unknown address'}.
          </>
        )}
      </p>
    </Confirm>
  )
}

/** “read phones, …; log people in and out, …” */
function mayDo({ scopes: granted }: TokenRow): string {
  if (granted.includes('admin')) return 'do anything here'
  const allowed = Object.entries(scopes).filter(([scope]) => granted.includes(scope))
  return allowed.map(([, words]) => words).join('; ')
}
