import { Download } from 'lucide-react'
import { buttonLook } from '../ui/button'
import { type ActivityQuery, activityCsvAddress } from './activity-query'

/** All that the filter finds, on every page, as a file. */
export function ExportActivity({ query }: { query: ActivityQuery }) {
  return (
    <a href={activityCsvAddress(query)} download className={buttonLook()}>
      <Download aria-hidden />
      CSV<span className="sr-only"> of all activity that fits the filter</span>
    </a>
  )
}
