'use client'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { ShownOnce } from '../ui/shown-once'
import { useForm } from '../ui/use-form'
import type { AccountActions, AccountRow, PasswordLink } from './account'
import { NameFields } from './account-fields'
import { RoleField, roleOf } from './role-field'
import { accountsWords } from '@/words/accounts'
import { commonWords } from '@/words/common'

type InviteProps = { open: boolean; invite: AccountActions['invite']; onClose: () => void }

/** An account whose person chooses the password. */
export function InviteAccount({ open, ...rest }: InviteProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={accountsWords().inviting.title}>
      <InviteSteps {...rest} />
    </Dialog>
  )
}

// Its own component, so that every opening begins afresh.
function InviteSteps({ invite, onClose }: Omit<InviteProps, 'open'>) {
  const [made, setMade] = useState<{ name: string; link: PasswordLink } | null>(null)
  const form = useForm(async (value) => {
    const name = value('name')
    const result = await invite({ username: value('username'), name, role: roleOf(value('role')) })
    if (result.ok) setMade({ name, link: result.value })
    return result
  })
  if (made) return <LinkStep {...made} onClose={onClose} />
  const words = accountsWords().inviting
  return (
    <DialogForm form={form} fields={['username', 'name', 'role']} action={words.makeLink} onClose={onClose}>
      <p className="text-muted">{words.help}</p>
      <NameFields errorAt={form.errorAt} />
      <RoleField error={form.errorAt('role')} role="front_desk" />
    </DialogForm>
  )
}

type NewLinkProps = { account: AccountRow | null; makeLink: AccountActions['makeLink']; onClose: () => void }

/** For a link that was lost or has expired, and for a forgotten password. */
export function NewLink({ account, ...rest }: NewLinkProps) {
  const words = accountsWords().inviting
  return (
    <Dialog
      open={account !== null}
      onClose={rest.onClose}
      title={account ? words.linkTitleFor(account.name) : words.linkTitle}
      description={words.linkHelp}
    >
      {account ? <NewLinkSteps account={account} {...rest} /> : null}
    </Dialog>
  )
}

function NewLinkSteps({ account, makeLink, onClose }: NewLinkProps & { account: AccountRow }) {
  const [link, setLink] = useState<PasswordLink | null>(null)
  const form = useForm(async () => {
    const result = await makeLink(account.id)
    if (result.ok) setLink(result.value)
    return result
  })
  if (link) return <LinkStep name={account.name} link={link} onClose={onClose} />
  return (
    <DialogForm form={form} fields={[]} action={accountsWords().inviting.makeLink} onClose={onClose}>
      {null}
    </DialogForm>
  )
}

function LinkStep({ name, link, onClose }: { name: string; link: PasswordLink; onClose: () => void }) {
  const words = accountsWords().inviting
  return (
    <>
      <ShownOnce
        label={words.linkFor(name)}
        hint={words.linkHint}
        value={`${location.origin}/password-link/${link.secret}`}
      />
      <DialogButtons>
        <Button onClick={onClose}>{commonWords().done}</Button>
      </DialogButtons>
    </>
  )
}
