import { Plus } from 'lucide-react'
import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { phonesWords } from '@/words/phones'

export function AddPhonesLink() {
  return (
    <Link href="/phones/add" className={buttonLook({ variant: 'primary' })}>
      <Plus aria-hidden /> {phonesWords().addPhones}
    </Link>
  )
}
