import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'
import { shellWords } from '@/words/shell'

export const generateMetadata = (): Metadata => ({ title: shellWords().notFound })

export default function NotFound() {
  const words = shellWords()
  return (
    <NarrowPage title={words.noSuchPage} lead={words.noSuchPageLead}>
      <Link href="/" className={buttonLook({ variant: 'primary' })}>
        {words.toBoard}
      </Link>
    </NarrowPage>
  )
}
