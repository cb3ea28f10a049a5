import type { SingleSignOn, SingleSignOnField } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import { Option } from '../ui/choices'
import { Field } from '../ui/field'
import { Input } from '../ui/input'

/** What the form knows. */
export type FormProps = {
  /** null: nothing is saved yet. */
  settings: SingleSignOn | null
  errorAt: (field: string) => string | undefined
}

type TextName = Exclude<SingleSignOnField, 'asksAgain' | 'allowsHttp' | 'forAccounts' | 'forOwnPages' | 'extensionPbx'>

/** What stands there before anything is saved, as in lib/contract/single-sign-on.ts. */
const atFirst: Partial<Record<TextName, () => string>> = {
  label: () => singleSignOnWords().settings.labelAtFirst,
  scopes: () => 'openid email profile',
  extensionClaim: () => 'extension',
}

type TextFieldProps = FormProps & { name: TextName; hint?: string }

/** What is copied from a provider’s page: nothing that a browser should complete or correct. */
export function TextField({ name, settings, errorAt, hint }: TextFieldProps) {
  const value = settings ? settings[name] : atFirst[name]?.()
  return (
    <Field label={singleSignOnWords().settings[name]} hint={hint} error={errorAt(name)}>
      {(wiring) => <Input {...wiring} {...{ name, ...asTyped }} defaultValue={value ?? ''} autoComplete="off" />}
    </Field>
  )
}

/** It is never shown: empty it stays as it is. */
export function SecretField({ settings, errorAt }: FormProps) {
  const words = singleSignOnWords().settings
  const hint = settings?.hasSecret ? words.secretKept : words.secretHint
  return (
    <Field label={words.secret} hint={hint} error={errorAt('secret')}>
      {(wiring) => <Input {...wiring} name="secret" type="password" {...asTyped} autoComplete="new-password" />}
    </Field>
  )
}

const asTyped = { autoCapitalize: 'none', spellCheck: false }

type SwitchProps = Pick<FormProps, 'settings'> & {
  name: 'asksAgain' | 'allowsHttp' | 'forAccounts' | 'forOwnPages'
}

export function Switch({ name, settings }: SwitchProps) {
  const words = singleSignOnWords().settings
  const says = {
    asksAgain: words.asksAgainSays,
    allowsHttp: words.allowsHttpSays,
    forAccounts: words.forAccountsSays,
    forOwnPages: words.forOwnPagesSays,
  }
  // People set it up because they want accounts to sign in that way.
  const isOn = settings?.[name] ?? name === 'forAccounts'
  return <Option name={name} title={words[name]} says={says[name]} isOn={isOn} />
}
