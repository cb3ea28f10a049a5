'use client'
import { useState } from 'react'
import { type Scope, scopes, wordsOfScopes } from '@/lib/contract/scopes'
import { Button } from '../ui/button'
import { CheckBoxes } from '../ui/check-boxes'
import { Dialog, DialogButtons } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { ShownOnce } from '../ui/shown-once'
import { useForm } from '../ui/use-form'
import type { TokenActions } from './token'
import { commonWords } from '@/words/common'
import { tokensWords } from '@/words/tokens'

type CreateTokenProps = { open: boolean; create: TokenActions['create']; onClose: () => void }

export function CreateToken({ open, ...rest }: CreateTokenProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={tokensWords().create.title}>
      <Steps {...rest} />
    </Dialog>
  )
}

/** First the form, then the token. Its own component, so that every opening begins afresh. */
function Steps({ create, onClose }: Omit<CreateTokenProps, 'open'>) {
  const [token, setToken] = useState<string | null>(null)
  if (token === null) return <Form create={create} onCreated={setToken} onClose={onClose} />
  const words = tokensWords().create
  return (
    <>
      <ShownOnce label={words.token} hint={words.tokenHint} value={token} />
      <DialogButtons>
        <Button onClick={onClose}>{commonWords().done}</Button>
      </DialogButtons>
    </>
  )
}

const withWords = (scope: Scope) => `${scope}: ${wordsOfScopes()[scope]}`

function lives() {
  const { days30, days90, year, forEver } = tokensWords().create
  return { 30: days30, 90: days90, 365: year, '': forEver }
}

type FormProps = { create: TokenActions['create']; onCreated: (token: string) => void; onClose: () => void }

function Form({ create, onCreated, onClose }: FormProps) {
  const words = tokensWords().create
  const [chosen, setChosen] = useState<Scope[]>(['board'])
  const form = useForm(async (value) => {
    const days = value('days') === '' ? null : Number(value('days'))
    const result = await create({ name: value('name'), scopes: chosen, days })
    if (result.ok) onCreated(result.value)
    return result
  })
  return (
    <DialogForm form={form} fields={['name', 'scopes', 'days']} action={words.submit} onClose={onClose}>
      <Field label={commonWords().name} hint={words.nameHint} error={form.errorAt('name')}>
        {(wiring) => <Input {...wiring} name="name" autoComplete="off" />}
      </Field>
      <CheckBoxes
        legend={words.scopes}
        values={scopes}
        nameOf={withWords}
        chosen={chosen}
        onChange={setChosen}
        error={form.errorAt('scopes')}
      />
      <Field label={words.validFor} error={form.errorAt('days')}>
        {(wiring) => (
          <Select {...wiring} name="days" defaultValue="365">
            {Object.entries(lives()).map(([days, name]) => (
              <option key={days} value={days}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </DialogForm>
  )
}
