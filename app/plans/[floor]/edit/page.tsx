import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { placeDeskAction, takeDeskOffAction } from '@/app/plans/actions'
import { requireAdmin } from '@/app/require-viewer'
import { EditPlan } from '@/components/plans/edit-plan'
import { Page } from '@/components/shell/page'
import { buttonLook } from '@/components/ui/button'
import { db } from '@/lib/db'
import { planAddress } from '@/lib/floors/address'
import { desksWithoutPlace, labelsOn } from '@/lib/floors/desks-without-place'
import { findFloor } from '@/lib/floors/find-floor'
import { plansWords } from '@/words/plans'

export const generateMetadata = (): Metadata => ({ title: plansWords().placeDesks })

/** Desks are put onto a plan, moved and taken off. */
export default async function EditPlanPage({ params }: { params: Promise<{ floor: string }> }) {
  const { floor: id } = await params
  const viewer = await requireAdmin(`${planAddress(id)}/edit`)
  const floor = await findFloor(db(), id)
  if (!floor?.plan) notFound()
  const { plan } = floor
  const words = plansWords().edit
  const [waiting, labels] = await Promise.all([desksWithoutPlace(db(), floor), labelsOn(db(), floor)])
  return (
    <Page
      viewer={viewer}
      title={words.title(floor.name)}
      lead={words.lead(floor.location)}
      action={
        <Link href={planAddress(id)} className={buttonLook({ variant: 'primary' })}>
          {words.done}
        </Link>
      }
      width="work"
    >
      <EditPlan
        key={`${id} ${plan.hash}`}
        floor={{ ...floor, plan }}
        waiting={waiting}
        labels={labels}
        actions={{ place: placeDeskAction, takeOff: takeDeskOffAction }}
      />
    </Page>
  )
}
