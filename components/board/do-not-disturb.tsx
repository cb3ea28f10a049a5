import { Badge } from '../ui/badge'
import { stateIcons, stateWords } from './desk-looks'

/** Of a person. */
export function DoNotDisturb() {
  return <Badge icon={stateIcons.do_not_disturb}>{stateWords().do_not_disturb}</Badge>
}
