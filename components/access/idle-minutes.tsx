import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { accessWords } from '@/words/access'

type IdleMinutesProps = {
  /** It is sent all the same. */
  isHidden: boolean
  value: number
  error: string | undefined
}

/** After how long without a call a desk may be taken over. */
export function IdleMinutes({ isHidden, value, error }: IdleMinutesProps) {
  return (
    <div className={isHidden ? 'hidden' : ''}>
      <Field label={accessWords().idleMinutes} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            name="takeoverIdleMinutes"
            type="number"
            min={1}
            max={1440}
            defaultValue={value}
            className="sm:w-40"
          />
        )}
      </Field>
    </div>
  )
}
