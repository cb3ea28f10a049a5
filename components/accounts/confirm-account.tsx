'use client'
import { type ReactNode } from 'react'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'
import { useLastAsked } from '../ui/use-while-open'
import { toast } from '../ui/toast'
import { isOfFreePbx } from './account-table'
import type { AccountRow } from './account'
import { accountsWords } from '@/words/accounts'

type Common = { account: AccountRow | null; onClose: () => void }
type DisableProps = Common & { disable: (id: string) => Promise<ActionResult> }
type DeleteProps = Common & { remove: (id: string) => Promise<ActionResult> }

export function DisableAccount({ disable, ...rest }: DisableProps) {
  const { disabling, notChanged } = accountsWords()
  return (
    <ConfirmAccount
      {...rest}
      {...disabling}
      carryOut={disable}
      failed={notChanged}
      consequences={() => <p>{disabling.consequence}</p>}
    />
  )
}

export function DeleteAccount({ remove, ...rest }: DeleteProps) {
  const { deleting } = accountsWords()
  return (
    <ConfirmAccount
      {...rest}
      {...deleting}
      carryOut={remove}
      consequences={(account) => (
        <>
          <p className="mb-2">{deleting.consequence}</p>
          {isOfFreePbx(account) ? <p>{deleting.ofFreePbx}</p> : null}
        </>
      )}
    />
  )
}

type ConfirmAccountProps = Common & {
  title: (name: string) => string
  /** The verb of what happens. */
  confirm: string
  carryOut: (id: string) => Promise<ActionResult>
  done: (name: string) => string
  failed: (name: string) => string
  consequences: (account: AccountRow) => ReactNode
}

function ConfirmAccount({
  account,
  onClose,
  title,
  confirm,
  carryOut,
  done,
  failed,
  consequences,
}: ConfirmAccountProps) {
  // While it closes it goes on showing whom it was about.
  const last = useLastAsked(account)
  if (!last) return null
  const go = async () => {
    const result = await answerOf(carryOut(last.id))
    if (result.ok) toast.success(done(last.name))
    else toast.error(failed(last.name), { description: result.message })
  }
  return (
    <Confirm open={account !== null} title={title(last.name)} confirm={confirm} onConfirm={go} onClose={onClose}>
      {consequences(last)}
    </Confirm>
  )
}
