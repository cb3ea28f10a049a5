import type { BoardPbx } from '@/lib/contract/board'
import { Select } from '../ui/input'

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
      aria-label="PBX"
      className="w-auto! max-w-34 shrink-0"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">All PBXs</option>
      {pbxes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
