import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemoRoom } from '@/components/demo/demo-room'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listDemoDesks } from '@/lib/demo/demo-desks'
import { demoPhones } from '@/lib/demo/demo-phones'
import { requireViewer } from '../../require-viewer'

export const metadata: Metadata = { title: 'Phones of the demo' }

/** Desk phones to dial on, of a demo alone: elsewhere there is no such page. */
export default async function DemoPhonesPage() {
  const demo = demoPhones()
  if (demo === null) notFound()
  const viewer = await requireViewer('/demo/phones')
  const desks = await listDemoDesks(db(), demo)
  return (
    <Page
      viewer={viewer}
      title="Phones of the demo"
      lead="Real telephones of the demo’s Asterisk, in this page. Dial with the mouse, by touch, or with the keyboard."
      width="work"
    >
      <DemoRoom webSocket={demo.webSocket} desks={desks} people={demo.people} />
    </Page>
  )
}
