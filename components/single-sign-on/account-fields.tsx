import type { SingleSignOn } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import { Option } from '../ui/choices'
import { TextField } from './text-field'

type FieldsProps = { settings: SingleSignOn | null; errorAt: (field: string) => string | undefined }

/** Which accounts sign in that way, and with which role. */
export function AccountFields({ settings, errorAt }: FieldsProps) {
  const words = singleSignOnWords().settings
  const group = (name: 'managerGroup' | 'frontDeskGroup' | 'viewerGroup') => (
    <TextField name={name} label={words[name]} value={settings?.[name]} errorAt={errorAt} />
  )
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{words.accounts}</legend>
      <Option
        name="forAccounts"
        title={words.forAccounts}
        says={words.forAccountsSays}
        isOn={settings?.forAccounts ?? true}
      />
      <TextField
        name="groupsClaim"
        label={words.groupsClaim}
        hint={words.groupsClaimHint}
        value={settings?.groupsClaim ?? ''}
        errorAt={errorAt}
      />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {group('managerGroup')}
        {group('frontDeskGroup')}
        {group('viewerGroup')}
      </div>
    </fieldset>
  )
}
