'use client'
import { singleSignOnWords } from '@/words/single-sign-on'
import type { AccountRow } from '../accounts/account'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import type { Connect } from './actions'

type ConnectProps = { account: AccountRow | null; connect: Connect; onClose: () => void }

/** Whom of the organisation an account belongs to. */
export function ConnectAccount({ account, ...rest }: ConnectProps) {
  const words = singleSignOnWords().connect
  return (
    <Dialog
      open={account !== null}
      onClose={rest.onClose}
      title={account ? words.title(account.name) : words.item}
      description={words.description}
    >
      {account ? <ConnectForm account={account} {...rest} /> : null}
    </Dialog>
  )
}

function ConnectForm({ account, connect, onClose }: ConnectProps & { account: AccountRow }) {
  const words = singleSignOnWords().connect
  const { id, ssoEmail, ssoSubject } = account
  const form = useForm(async (value) => {
    const [email, subject] = [value('email').trim() || null, value('subject') || null]
    // Another address leads to another person: whom the one before led to is forgotten, unless somebody else is named.
    const isLeft = email !== ssoEmail && subject === ssoSubject
    const result = await connect({ id, email, ...(isLeft ? {} : { subject }) })
    if (!result.ok) return result
    toast.success(words.done(account.name))
    onClose()
    return result
  })
  const text = (name: 'email' | 'subject', hint: string, kept: string | null) => (
    <Field label={words[name]} hint={hint} error={form.errorAt(name)}>
      {(wiring) => (
        <Input {...wiring} {...{ name, defaultValue: kept ?? '', autoComplete: 'off', autoCapitalize: 'none' }} />
      )}
    </Field>
  )
  return (
    <DialogForm form={form} fields={['email', 'subject']} action={words.submit} onClose={onClose}>
      {text('email', words.emailHint, ssoEmail)}
      {text('subject', words.subjectHint, ssoSubject)}
    </DialogForm>
  )
}
