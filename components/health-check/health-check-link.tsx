import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { shellWords } from '@/words/shell'

/** For administrators who see that something is wrong. */
export function HealthCheckLink() {
  return (
    <Link href="/health-check" className={buttonLook({ size: 'small' })}>
      {shellWords().pages['health-check']}
    </Link>
  )
}
