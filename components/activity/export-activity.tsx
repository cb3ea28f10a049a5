import { Download } from 'lucide-react'
import { activityExportWords } from '@/words/activity-export'
import { buttonLook } from '../ui/button'
import { type ActivityQuery, activityCsvAddress } from './activity-query'

/** All that the filter finds, on every page, as a file. */
export function ExportActivity({ query }: { query: ActivityQuery }) {
  const words = activityExportWords()
  return (
    <a href={activityCsvAddress(query)} download className={buttonLook()}>
      <Download aria-hidden />
      {words.csv}
      <span className="sr-only">{words.whatItHas}</span>
    </a>
  )
}
