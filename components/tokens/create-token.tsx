'use client'
import { useState } from 'react'
import { type Scope, scopes } from '@/lib/contract/scopes'
import { Button } from '../ui/button'
import { CheckBoxes } from '../ui/check-boxes'
import { Dialog, DialogButtons } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'
import { ShownOnce } from '../ui/shown-once'
import { useForm } from '../ui/use-form'
import type { TokenActions } from './token'

type CreateTokenProps = { open: boolean; create: TokenActions['create']; onClose: () => void }

export function CreateToken({ open, ...rest }: CreateTokenProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title="Create an API token">
      <Steps {...rest} />
    </Dialog>
  )
}

/** First the form, then the token. A component of its own, so that every opening begins afresh. */
function Steps({ create, onClose }: Omit<CreateTokenProps, 'open'>) {
  const [token, setToken] = useState<string | null>(null)
  if (token === null) return <Form create={create} onCreated={setToken} onClose={onClose} />
  return (
    <>
      <ShownOnce
        label="The token"
        hint="Copy it now: Hot Desk keeps only its hash, and cannot show it again. Keep it like a password."
        value={token}
      />
      <DialogButtons>
        <Button onClick={onClose}>Done</Button>
      </DialogButtons>
    </>
  )
}

const known = Object.keys(scopes) as Scope[]
const words = (scope: Scope) => `${scope}: ${scopes[scope]}`
const lives = { 30: '30 days', 90: '90 days', 365: 'A year', '': 'It never expires' } as const

type FormProps = { create: TokenActions['create']; onCreated: (token: string) => void; onClose: () => void }

function Form({ create, onCreated, onClose }: FormProps) {
  const [chosen, setChosen] = useState<Scope[]>(['board'])
  const form = useForm(async (value) => {
    const days = value('days') === '' ? null : Number(value('days'))
    const result = await create({ name: value('name'), scopes: chosen, days })
    if (result.ok) onCreated(result.value)
    return result
  })
  return (
    <DialogForm form={form} fields={['name', 'scopes', 'days']} action="Create token" onClose={onClose}>
      <Field label="Name" hint="Which program uses it, for example Wallboard." error={form.errorAt('name')}>
        {(wiring) => <Input {...wiring} name="name" autoComplete="off" />}
      </Field>
      <CheckBoxes
        legend="What it may do"
        values={known}
        nameOf={words}
        chosen={chosen}
        onChange={setChosen}
        error={form.errorAt('scopes')}
      />
      <Field label="Valid for" error={form.errorAt('days')}>
        {(wiring) => (
          <Select {...wiring} name="days" defaultValue="365">
            {Object.entries(lives).map(([days, name]) => (
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
