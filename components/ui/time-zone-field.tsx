import type { ComponentProps } from 'react'
import { Field } from './field'
import { Input } from './input'
import { commonWords } from '@/words/common'

type TimeZoneFieldProps = ComponentProps<typeof Input> & { hint: string; error: string | undefined }

/** The name of a time zone; those that the browser knows are offered. */
export function TimeZoneField({ hint, error, ...input }: TimeZoneFieldProps) {
  return (
    <>
      <Field label={commonWords().timeZone} hint={hint} error={error}>
        {(wiring) => <Input {...wiring} {...input} list="time-zones" autoComplete="off" />}
      </Field>
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
