import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <NarrowPage title="There is no such page" lead="The address may be mistyped, or the page may have moved.">
      <Link href="/" className={buttonLook({ variant: 'primary' })}>
        Go to the board
      </Link>
    </NarrowPage>
  )
}
