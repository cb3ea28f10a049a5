export const activityExport = { csv: 'CSV', whatItHas: 'of all activity that fits the filter' }
