import { FileUp, ListChecks } from 'lucide-react'
import Link from 'next/link'
import { gettingStartedWords } from '@/words/getting-started'
import { RefreshEvery } from '../live/refresh-every'
import { buttonLook } from '../ui/button'

type DesksStepProps = { pbx: string; candidates: number }

/** Leads to the phones of the PBX, and back. */
export function DesksStep({ pbx, candidates }: DesksStepProps) {
  const words = gettingStartedWords().desks
  return (
    <>
      <p>{candidates === 0 ? words.none : words.candidates(candidates)}</p>
      {candidates === 0 ? <RefreshEvery seconds={3} /> : null}
      <div className="flex flex-wrap gap-2">
        <Link href={chooserAddress(pbx)} className={buttonLook({ variant: 'primary' })}>
          <ListChecks aria-hidden /> {words.choose}
        </Link>
        <Link href="/phones/import" className={buttonLook()}>
          <FileUp aria-hidden /> {words.importFile}
        </Link>
      </div>
    </>
  )
}

/** The page on which desks are chosen, from which people come back here. */
export const chooserAddress = (pbx: string) =>
  `/phones/add?${new URLSearchParams({ next: 'getting-started', pbx }).toString()}`
