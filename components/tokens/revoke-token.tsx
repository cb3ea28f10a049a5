'use client'
import { wordsOfScopes } from '@/lib/contract/scopes'
import { answerOf } from '../action-result'
import { Confirm } from '../ui/confirm'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { useLastAsked } from '../ui/use-while-open'
import { toast } from '../ui/toast'
import type { TokenActions, TokenRow } from './token'
import { tokensWords } from '@/words/tokens'

type RevokeTokenProps = { token: TokenRow | null; revoke: TokenActions['revoke']; onClose: () => void }

/** Says what stops working. */
export function RevokeToken({ token, revoke, onClose }: RevokeTokenProps) {
  // While it closes it goes on showing which it was about.
  const last = useLastAsked(token)
  if (!last) return null
  const words = tokensWords().revoke
  const go = async () => {
    const result = await answerOf(revoke(last.id))
    if (result.ok) toast.success(words.revoked(last.name))
    else toast.error(words.notRevoked(last.name), { description: result.message })
  }
  return (
    <Confirm
      open={token !== null}
      title={words.title(last.name)}
      confirm={words.button}
      onConfirm={go}
      onClose={onClose}
    >
      <p className="mb-2">{last.life === 'expired' ? words.expired : words.stops(mayDo(last))}</p>
      <p>
        {last.lastUsedAt === null
          ? words.neverUsed
          : sentenceWith((time) => used(time, last.lastUsedFrom), <Moment at={last.lastUsedAt} style="time" />)}
      </p>
    </Confirm>
  )
}

/** “read phones, …; log people in and out, …” */
function mayDo({ scopes: granted }: TokenRow): string {
  if (granted.includes('admin')) return tokensWords().revoke.anything
  const allowed = Object.entries(wordsOfScopes()).filter(([scope]) => granted.includes(scope))
  return allowed.map(([, words]) => words).join('; ')
}

function used(time: string, address: string | null): string {
  const words = tokensWords().revoke
  return address === null ? words.lastUsedFromUnknown(time) : words.lastUsedFrom(time, address)
}
