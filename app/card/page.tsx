import type { Metadata } from 'next'
import { DeskCard } from '@/components/card/desk-card'
import { PrintButton } from '@/components/card/print-button'
import { Frame } from '@/components/shell/frame'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { dialledCodes } from '@/lib/contract/pbx-report'
import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'
import type { SearchParams } from '../search-params'
import { requireViewer } from '../require-viewer'
import { cardWords } from '@/words/card'

export const generateMetadata = (): Metadata => ({ title: cardWords().title })

/** What people at a phone need to know, on one sheet of paper, with the codes this PBX really has. */
export default async function CardPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/card')
  const { pbx } = await searchParams
  const words = cardWords()
  const codes = dialledCodes(await loadPbxReport(pbxIdSchema.catch(firstPbx).parse(pbx)))
  return (
    <Frame viewer={viewer}>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-3xl px-4 py-6 outline-none sm:px-6 print:max-w-none print:p-0"
      >
        <div className="mb-4 flex flex-wrap items-end justify-between gap-3 print:hidden">
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{words.title}</h1>
            <p className="mt-0.5 text-muted">{words.lead}</p>
          </div>
          <PrintButton />
        </div>
        <DeskCard {...codes} />
      </main>
    </Frame>
  )
}
