import type { ApiPath } from '../needed-scopes'
import { accessOperations } from './access'
import { eventOperations } from './events'
import { floorOperations } from './floors'
import { freeDeskOperations } from './free-desks'
import { groupOperations } from './groups'
import { healthCheckOperations } from './health-check'
import { locationOperations } from './locations'
import { logoutRuleOperations } from './logout-rules'
import type { Operation } from './operation'
import { pbxOperations } from './pbxes'
import { peopleOperations } from './people'
import { phoneOperations } from './phones'
import { reportOperations } from './reports'
import { sessionOperations } from './sessions'
import { settingsOperations } from './settings'
import { singleSignOnOperations } from './single-sign-on'
import { wallOperations } from './walls'
import { webhookOperations } from './webhooks'

/** Every method of every address. */
export const operations: Record<ApiPath, Record<string, Operation>> = {
  ...phoneOperations,
  ...locationOperations,
  ...floorOperations,
  ...sessionOperations,
  ...groupOperations,
  ...accessOperations,
  ...logoutRuleOperations,
  ...freeDeskOperations,
  ...wallOperations,
  ...settingsOperations,
  ...peopleOperations,
  ...reportOperations,
  ...pbxOperations,
  ...eventOperations,
  ...webhookOperations,
  ...singleSignOnOperations,
  ...healthCheckOperations,
}
