import type { activityExport as en } from '../en/activity-export.ts'

export const activityExport: typeof en = { csv: 'CSV', whatItHas: 'aller Ereignisse, die zum Filter passen' }
