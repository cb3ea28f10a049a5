import type { BoardPbx } from '@/lib/contract/board'
import { PbxOptions } from '../pbxes/pbx-field'
import { Select } from '../ui/select'
import { boardWords } from '@/words/board'

type PbxSelectProps = {
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[]
  /** An id; '' for all of them. */
  value: string
  onChange: (id: string) => void
}

/** Whose desks are shown; nothing to choose while there is one PBX. */
export function PbxSelect({ pbxes, value, onChange }: PbxSelectProps) {
  if (pbxes.length < 2) return null
  return (
    <Select
      aria-label={boardWords().pbx}
      className="w-auto! max-w-34 shrink-0"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <PbxOptions pbxes={pbxes} all={boardWords().allPbxes} />
    </Select>
  )
}
