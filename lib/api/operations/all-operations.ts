import type { ApiPath } from '../needed-scopes'
import { accessOperations } from './access'
import { eventOperations } from './events'
import { freeDeskOperations } from './free-desks'
import { groupOperations } from './groups'
import { locationOperations } from './locations'
import { logoutRuleOperations } from './logout-rules'
import type { Operation } from './operation'
import { pbxOperations } from './pbxes'
import { peopleOperations } from './people'
import { phoneOperations } from './phones'
import { sessionOperations } from './sessions'
import { settingsOperations } from './settings'

/** Every method of every address. */
export const operations: Record<ApiPath, Record<string, Operation>> = {
  ...phoneOperations,
  ...locationOperations,
  ...sessionOperations,
  ...groupOperations,
  ...accessOperations,
  ...logoutRuleOperations,
  ...freeDeskOperations,
  ...settingsOperations,
  ...peopleOperations,
  ...pbxOperations,
  ...eventOperations,
}
