import type { activityExport as en } from '../en/activity-export.ts'

export const activityExport: typeof en = { csv: 'CSV', whatItHas: 'de toute l’activité qui correspond au filtre' }
