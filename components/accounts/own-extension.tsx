'use client'
import type { ActionResult } from '../action-result'
import { PbxField } from '../pbxes/pbx-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { toast } from '../ui/toast'
import { ProblemNotice, useForm } from '../ui/use-form'
import { commonWords } from '@/words/common'
import { ownAccountWords } from '@/words/own-account'

type OwnExtensionProps = {
  /** Of which it can be. */
  pbxes: { id: string; name: string }[]
  /** null: none is known yet. */
  own: { pbx: string; extension: string } | null
  save: (own: { pbx: string; extension: string | null }) => Promise<ActionResult>
}

/** Whose phone rings when this person calls somebody from the browser. */
export function OwnExtension({ pbxes, own, save }: OwnExtensionProps) {
  const words = ownAccountWords().extension
  const [first] = pbxes
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const pbx = value('pbx') || (first?.id ?? '')
    const result = await save({ pbx, extension: value('extension') || null })
    if (result.ok) toast.success(words.saved)
    return result
  })
  return (
    <Section title={words.title} lead={words.lead}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={['extension']} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={commonWords().extension} hint={words.hint} error={errorAt('extension')}>
            {(wiring) => (
              <Input
                {...wiring}
                name="extension"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={own?.extension}
              />
            )}
          </Field>
          <PbxField pbxes={pbxes} chosen={own?.pbx ?? first?.id} />
        </div>
        <div>
          <Button type="submit" disabled={busy}>
            {busy ? commonWords().saving : words.save}
          </Button>
        </div>
      </form>
    </Section>
  )
}
