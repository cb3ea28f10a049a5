'use client'
import { useState, type ReactNode } from 'react'
import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'
import { isOfFreePbx } from './account-table'
import type { AccountRow } from './account'

type Common = { account: AccountRow | null; onClose: () => void }
type DisableProps = Common & { disable: (id: string) => Promise<ActionResult> }
type DeleteProps = Common & { remove: (id: string) => Promise<ActionResult> }

export function DisableAccount({ disable, ...rest }: DisableProps) {
  return (
    <ConfirmAccount
      {...rest}
      verb="Disable"
      carryOut={disable}
      done={(name) => `${name} can no longer sign in.`}
      failed={(name) => `${name} was not changed.`}
      consequences={() => (
        <p>
          They are signed out everywhere at once and cannot sign in until the account is enabled again. Their entries in
          the activity log stay. Desks and phones are not affected.
        </p>
      )}
    />
  )
}

export function DeleteAccount({ remove, ...rest }: DeleteProps) {
  return (
    <ConfirmAccount
      {...rest}
      verb="Delete"
      carryOut={remove}
      done={(name) => `The account of ${name} is deleted.`}
      failed={(name) => `The account of ${name} was not deleted.`}
      consequences={(account) => (
        <>
          <p className="mb-2">
            They are signed out everywhere at once, and this cannot be taken back. Their entries in the activity log
            stay, with their name. Desks and phones are not affected.
          </p>
          {isOfFreePbx(account) ? (
            <p>The next sign-in from FreePBX would make the account again. Disable it to keep them out.</p>
          ) : null}
        </>
      )}
    />
  )
}

type ConfirmAccountProps = Common & {
  verb: 'Disable' | 'Delete'
  carryOut: (id: string) => Promise<ActionResult>
  done: (name: string) => string
  failed: (name: string) => string
  consequences: (account: AccountRow) => ReactNode
}

function ConfirmAccount({ account, onClose, verb, carryOut, done, failed, consequences }: ConfirmAccountProps) {
  // While it closes it goes on showing whom it was about.
  const [last, setLast] = useState(account)
  if (account && account !== last) setLast(account)
  if (!last) return null
  const go = async () => {
    const result = await answerOf(carryOut(last.id))
    if (result.ok) toast.success(done(last.name))
    else toast.error(failed(last.name), { description: result.message })
  }
  return (
    <Confirm
      open={account !== null}
      title={`${verb} the account of ${last.name}?`}
      confirm={verb}
      onConfirm={go}
      onClose={onClose}
    >
      {consequences(last)}
    </Confirm>
  )
}
