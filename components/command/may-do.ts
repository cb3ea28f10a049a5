import type { Reach } from '@/lib/contract/reach'
import type { mayDo } from '../shell/pages'

/** What the viewer may do, as far as their role says. */
export type MayByRole = ReturnType<typeof mayDo>

/** And as far as settings say. */
export type MayDo = MayByRole & Reach

/** Until the server has said what the settings allow. */
export const noReach: Reach = { logsInAt: [], callsAs: null }
