import Link from 'next/link'
import { sentenceWith } from '../ui/sentence-with'
import { phonesWords } from '@/words/phones'

type PoolLeadProps = {
  of: (pool: string) => string
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
  return sentenceWith(of, link)
}
