import { singleSignOnWords } from '@/words/single-sign-on'
import { type FormProps, Switch, TextField } from './fields'

/** Which accounts sign in that way, and with which role. */
export function AccountFields(form: FormProps) {
  const words = singleSignOnWords().settings
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{words.accounts}</legend>
      <Switch name="forAccounts" {...form} />
      <TextField name="groupsClaim" hint={words.groupsClaimHint} {...form} />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <TextField name="managerGroup" {...form} />
        <TextField name="frontDeskGroup" {...form} />
        <TextField name="viewerGroup" {...form} />
      </div>
    </fieldset>
  )
}
