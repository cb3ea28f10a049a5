import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not allowed' }

export default function Forbidden() {
  return (
    <NarrowPage
      title="This page is for administrators"
      lead="Your account may not open it. An administrator can give your account another role."
    >
      <Link href="/" className={buttonLook({ variant: 'primary' })}>
        Go to the board
      </Link>
    </NarrowPage>
  )
}
