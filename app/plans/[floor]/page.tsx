import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { moment } from '@/app/moment'
import { requireViewer } from '@/app/require-viewer'
import type { SearchParams } from '@/app/search-params'
import { LivePlan } from '@/components/plans/live-plan'
import { Page } from '@/components/shell/page'
import { buttonLook } from '@/components/ui/button'
import { db } from '@/lib/db'
import { planAddress } from '@/lib/floors/address'
import { loadFloorBoard } from '@/lib/floors/load-floor-board'
import { findFloor } from '@/lib/floors/find-floor'
import { listFloors } from '@/lib/floors/list-floors'
import { plansWords } from '@/words/plans'

type PlanPageProps = { params: Promise<{ floor: string }> } & SearchParams

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const floor = await findFloor(db(), (await params).floor)
  return { title: floor ? `${floor.name}, ${floor.location}` : plansWords().title }
}

/** A floor with its desks, live. */
export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const { floor: id } = await params
  const viewer = await requireViewer(planAddress(id))
  const isAdmin = viewer.role === 'admin'
  const [renderedAt, floor, floors, query] = await Promise.all([
    moment(),
    findFloor(db(), id),
    listFloors(db()),
    searchParams,
  ])
  if (!floor?.plan) notFound()
  const { plan } = floor
  return (
    <Page
      viewer={viewer}
      title={floor.name}
      lead={
        <>
          {floor.location}.{' '}
          <Link href="/plans" className="underline">
            {plansWords().all}
          </Link>
        </>
      }
      action={
        isAdmin ? (
          <Link href={`${planAddress(id)}/edit`} className={buttonLook()}>
            {plansWords().placeDesks}
          </Link>
        ) : undefined
      }
      width="work"
    >
      <LivePlan
        key={`${id} ${plan.hash}`}
        floor={{ ...floor, plan }}
        floors={floors.flatMap(({ id, name, location, plan }) => (plan ? [{ id, name, location }] : []))}
        board={await loadFloorBoard(floor)}
        renderedAt={renderedAt}
        first={typeof query['desk'] === 'string' ? query['desk'] : ''}
        isAdmin={isAdmin}
      />
    </Page>
  )
}
