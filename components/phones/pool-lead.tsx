import Link from 'next/link'
import type { ReactNode } from 'react'
import { Sentence } from '../ui/sentence'
import { phonesWords } from '@/words/phones'

type PoolLeadProps = {
  of: (pool: ReactNode) => ReactNode[]
  /** Where somebody came from; left out: the pool. */
  back?: { href: string; name: string }
}

/** A sentence that leads back to the pool. */
export function PoolLead({ of, back = { href: '/phones', name: phonesWords().thePool } }: PoolLeadProps) {
  const link = (
    <Link href={back.href} className="underline">
      {back.name}
    </Link>
  )
  return <Sentence parts={of(link)} />
}
