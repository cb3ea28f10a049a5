import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'
import { shellWords } from '@/words/shell'

export const generateMetadata = (): Metadata => ({ title: shellWords().notAllowed })

export default function Forbidden() {
  const words = shellWords()
  return (
    <NarrowPage title={words.forAdministrators} lead={words.forAdministratorsLead}>
      <Link href="/" className={buttonLook({ variant: 'primary' })}>
        {words.toBoard}
      </Link>
    </NarrowPage>
  )
}
