import type { PbxConnection } from '@/lib/contract/pbxes'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { pbxSettingsWords } from '@/words/pbx-settings'

type ConnectionFieldsProps = {
  /** null: there is none yet. */
  connection: PbxConnection | null
  errorAt: (field: string) => string | undefined
}

/** Named as the server names what is wrong with them. */
export const connectionFields = [
  'connection.ami.host',
  'connection.ami.port',
  'connection.ami.username',
  'secrets.amiSecret',
  'connection.ari.url',
  'connection.ari.username',
  'secrets.ariPassword',
]

/** How Hot Desk reaches a PBX: the lines that its installer writes on that PBX, or the module's page shows. */
export function ConnectionFields({ connection, errorAt }: ConnectionFieldsProps) {
  const words = pbxSettingsWords().form
  const secretHint = connection ? words.keepSecrets : undefined
  const text = (name: string, label: string, value?: string, placeholder?: string) => (
    <Field label={label} error={errorAt(name)}>
      {(wiring) => (
        <Input
          {...wiring}
          {...{ name, placeholder, defaultValue: value, autoComplete: 'off', autoCapitalize: 'none' }}
          spellCheck={false}
        />
      )}
    </Field>
  )
  const secret = (name: string, label: string) => (
    <Field label={label} hint={secretHint} error={errorAt(name)}>
      {(wiring) => <Input {...wiring} name={name} type="password" autoComplete="new-password" />}
    </Field>
  )
  const { ami, ari } = connection ?? {}
  return (
    <>
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-2 font-medium">{words.ami}</legend>
        {text('connection.ami.host', words.amiHost, ami?.host, 'pbx.example.com')}
        {text('connection.ami.port', words.amiPort, ami && String(ami.port), '5038')}
        {text('connection.ami.username', words.amiUser, ami?.username, 'hotdesk')}
        {secret('secrets.amiSecret', words.amiSecret)}
        <label className="flex items-center gap-3 sm:col-span-2">
          <input
            type="checkbox"
            name="connection.ami.tls"
            defaultChecked={ami?.tls}
            className="size-5 shrink-0 accent-accent"
          />
          {words.encrypted}
        </label>
      </fieldset>
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-2 font-medium">{words.ari}</legend>
        <div className="sm:col-span-2">
          {text('connection.ari.url', words.ariAddress, ari?.url, 'http://pbx.example.com:8088')}
        </div>
        {text('connection.ari.username', words.ariUser, ari?.username, 'hotdesk')}
        {secret('secrets.ariPassword', words.ariPassword)}
      </fieldset>
    </>
  )
}
