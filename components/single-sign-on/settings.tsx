'use client'
import { useState } from 'react'
import type { SingleSignOn } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { toast } from '../ui/toast'
import { ProblemNotice, useForm } from '../ui/use-form'
import { AccountFields } from './account-fields'
import type { SingleSignOnActions } from './actions'
import { fieldNames, given } from './form-values'
import { OwnPageFields } from './own-page-fields'
import { ProviderFields } from './provider-fields'
import { RemoveSingleSignOn } from './remove'
import { TestProvider } from './test-provider'

type SettingsProps = {
  /** null: it is not set up. */
  settings: SingleSignOn | null
  redirectUri: string
  pbxes: readonly { id: string; name: string }[]
  actions: SingleSignOnActions
}

/** How people sign in with the account of their organisation. */
export function SingleSignOnSettings({ settings, redirectUri, pbxes, actions }: SettingsProps) {
  const words = singleSignOnWords().settings
  const [asked, setAsked] = useState<'test' | 'remove' | null>(null)
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const result = await actions.save({ ...given(value), version: settings?.version ?? 0 })
    if (result.ok) toast.success(words.saved)
    return result
  })
  const close = () => setAsked(null)
  const form = { settings, errorAt }
  return (
    <Section title={words.title} lead={words.lead}>
      <form noValidate onSubmit={submit} className="grid gap-6">
        <ProblemNotice problem={problem} fields={fieldNames} />
        <ProviderFields redirectUri={redirectUri} {...form} />
        <AccountFields {...form} />
        <OwnPageFields pbxes={pbxes} {...form} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" disabled={busy}>
            {busy ? words.saving : words.save}
          </Button>
          {settings === null ? null : (
            <>
              <Button onClick={() => setAsked('test')}>{words.test}</Button>
              <Button onClick={() => setAsked('remove')}>{words.remove}</Button>
            </>
          )}
        </div>
      </form>
      <TestProvider open={asked === 'test'} test={actions.test} onClose={close} />
      <RemoveSingleSignOn open={asked === 'remove'} remove={actions.remove} onClose={close} />
    </Section>
  )
}
