import { Field } from '../ui/field'
import { Input } from '../ui/input'

/** As the verbs take it. */
const most = 200

/** Why, for whoever reads the activity later. */
export function NoteField() {
  return (
    <Field label="Reason (optional)" hint="It stays in the activity.">
      {(wiring) => <Input {...wiring} name="note" maxLength={most} autoComplete="off" />}
    </Field>
  )
}
