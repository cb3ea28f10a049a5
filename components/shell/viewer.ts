import type { Role } from '@/lib/contract/role-names'
import type { UpdateFile } from '@/lib/contract/update-file'

/** Who looks at a page. */
export type Viewer = {
  name: string
  role: Role
  /** They are still led through the first steps. */
  isGettingStarted: boolean
  /** A newer release than the one that runs, and not dismissed; for administrators. */
  newer: UpdateFile | null
}
