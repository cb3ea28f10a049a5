import { FileUp, ListChecks } from 'lucide-react'
import Link from 'next/link'
import { count } from '../activity/wording'
import { RefreshEvery } from '../live/refresh-every'
import { buttonLook } from '../ui/button'

type DesksStepProps = { pbx: string; candidates: number }

/** Leads to the phones of the PBX, and back. */
export function DesksStep({ pbx, candidates }: DesksStepProps) {
  return (
    <>
      {candidates === 0 ? (
        <p>
          Hot Desk reads the phones of the PBX within seconds of connecting. If none appear, create one on the PBX, or
          type its number.
          <RefreshEvery seconds={3} />
        </p>
      ) : (
        <p>
          The PBX has {count(candidates, 'phone')} to choose from. Take those that several people use, not somebody’s
          own: a few are enough to begin with.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Link href={chooserAddress(pbx)} className={buttonLook({ variant: 'primary' })}>
          <ListChecks aria-hidden /> Choose desks
        </Link>
        <Link href="/phones/import" className={buttonLook()}>
          <FileUp aria-hidden /> Import a file
        </Link>
      </div>
    </>
  )
}

/** The page on which desks are chosen, from which people come back here. */
export const chooserAddress = (pbx: string) =>
  `/phones/add?${new URLSearchParams({ next: 'getting-started', pbx }).toString()}`
