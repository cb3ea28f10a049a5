import Link from 'next/link'
import type { ReactNode } from 'react'
import { Sentence } from '../ui/sentence'
import { phonesWords } from '@/words/phones'

/** A sentence that leads back to the pool. */
export function PoolLead({ of }: { of: (pool: ReactNode) => ReactNode[] }) {
  const pool = (
    <Link href="/phones" className="underline">
      {phonesWords().thePool}
    </Link>
  )
  return <Sentence parts={of(pool)} />
}
