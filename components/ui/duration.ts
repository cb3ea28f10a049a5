/** How long something lasts, to the minute: “just now”, “25 min”, “3 h 05 min”, “2 days”. For server and browser. */
export function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  const hours = Math.floor(minutes / 60)
  if (minutes < 1) return 'just now'
  if (hours < 1) return `${minutes} min`
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`
  const days = Math.floor(hours / 24)
  return days === 1 ? '1 day' : `${days} days`
}

/** The same of what is over: “under 1 min”. */
export const lasted = (milliseconds: number): string => (milliseconds < 60_000 ? 'under 1 min' : duration(milliseconds))
