import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemoRoom } from '@/components/demo/demo-room'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listDemoDesks } from '@/lib/demo/demo-desks'
import { demoPhones } from '@/lib/demo/demo-phones'
import { demoWords } from '@/words/demo'
import { requireViewer } from '../../require-viewer'

export const generateMetadata = (): Metadata => ({ title: demoWords().title })

/** Desk phones to dial on, of a demo alone: elsewhere there is no such page. */
export default async function DemoPhonesPage() {
  const demo = demoPhones()
  if (demo === null) notFound()
  const viewer = await requireViewer('/demo/phones')
  const desks = await listDemoDesks(db(), demo)
  const words = demoWords()
  return (
    <Page viewer={viewer} title={words.title} lead={words.lead} width="work">
      <DemoRoom webSocket={demo.webSocket} desks={desks} people={demo.people} />
    </Page>
  )
}
