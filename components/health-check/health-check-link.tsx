import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { healthCheckWords } from '@/words/health-check'

/** For administrators who see that something is wrong. */
export function HealthCheckLink() {
  return (
    <Link href="/health-check" className={buttonLook({ size: 'small' })}>
      {healthCheckWords().title}
    </Link>
  )
}
