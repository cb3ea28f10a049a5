import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Refused } from '@/components/single-sign-on/refused'
import { personalRefusals, refusalReasonSchema } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import type { SearchParams } from '../../search-params'

export const generateMetadata = (): Metadata => ({ title: singleSignOnWords().refused.title, robots: 'noindex' })

/** Somebody whom the provider knows, and who may not come in, is answered 403. */
export default async function RefusedPage({ searchParams }: SearchParams) {
  const why = refusalReasonSchema.catch('expired').parse((await searchParams)['why'])
  return personalRefusals.has(why) ? forbidden() : <Refused />
}
