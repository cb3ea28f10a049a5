import { Select } from '../../ui/select'
import { commonWords } from '@/words/common'

type PbxOfCandidatesProps = {
  pbxes: readonly { id: string; name: string }[]
  value: string
  onChange: (id: string) => void
}

/** Whose phones are shown; nothing to choose while there is one PBX. */
export function PbxOfCandidates({ pbxes, value, onChange }: PbxOfCandidatesProps) {
  if (pbxes.length < 2) return null
  return (
    <Select
      aria-label={commonWords().pbx}
      className="w-auto! max-w-40 shrink-0"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {pbxes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
