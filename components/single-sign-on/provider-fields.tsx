import type { SingleSignOn } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import { Option } from '../ui/choices'
import { TextField } from './text-field'

type FieldsProps = {
  settings: SingleSignOn | null
  redirectUri: string
  errorAt: (field: string) => string | undefined
}

/** Which provider, and as whom Hot Desk speaks with it. */
export function ProviderFields({ settings, redirectUri, errorAt }: FieldsProps) {
  const words = singleSignOnWords().settings
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{words.provider}</legend>
      <TextField
        name="issuer"
        label={words.issuer}
        hint={words.issuerHint}
        value={settings?.issuer}
        errorAt={errorAt}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="clientId" label={words.clientId} value={settings?.clientId} errorAt={errorAt} />
        <TextField
          name="secret"
          type="password"
          label={words.secret}
          hint={settings?.hasSecret ? words.secretKept : words.secretHint}
          errorAt={errorAt}
        />
      </div>
      <p>
        <span className="text-muted">{words.redirect}: </span>
        <code className="wrap-anywhere">{redirectUri}</code>
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="label" label={words.label} value={settings?.label ?? words.labelAtFirst} errorAt={errorAt} />
        <TextField
          name="scopes"
          label={words.scopes}
          hint={words.scopesHint}
          value={settings?.scopes ?? 'openid email profile'}
          errorAt={errorAt}
        />
      </div>
      <Option name="asksAgain" title={words.asksAgain} says={words.asksAgainSays} isOn={settings?.asksAgain ?? false} />
      <Option
        name="allowsHttp"
        title={words.allowsHttp}
        says={words.allowsHttpSays}
        isOn={settings?.allowsHttp ?? false}
      />
    </fieldset>
  )
}
