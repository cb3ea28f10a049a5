import { singleSignOnWords } from '@/words/single-sign-on'
import { type FormProps, SecretField, Switch, TextField } from './fields'

/** Which provider, and as whom Hot Desk speaks with it. */
export function ProviderFields({ redirectUri, ...form }: FormProps & { redirectUri: string }) {
  const words = singleSignOnWords().settings
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{words.provider}</legend>
      <TextField name="issuer" hint={words.issuerHint} {...form} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="clientId" {...form} />
        <SecretField {...form} />
      </div>
      <p>
        <span className="text-muted">{words.redirect}: </span>
        <code className="wrap-anywhere">{redirectUri}</code>
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="label" {...form} />
        <TextField name="scopes" hint={words.scopesHint} {...form} />
      </div>
      <Switch name="asksAgain" {...form} />
      <Switch name="allowsHttp" {...form} />
    </fieldset>
  )
}
