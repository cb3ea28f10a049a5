import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { actionsWords } from '@/words/actions'

/** As the verbs take it. */
const most = 200

/** Why, for those who read the activity later. */
export function NoteField() {
  return (
    <Field label={actionsWords().reason} hint={actionsWords().reasonHint}>
      {(wiring) => <Input {...wiring} name="note" maxLength={most} autoComplete="off" />}
    </Field>
  )
}
