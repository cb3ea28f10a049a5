import type { Metadata } from 'next'
import { LabelControls } from '@/components/labels/label-controls'
import { type Label, LabelSheets } from '@/components/labels/label-sheets'
import { readLabelView } from '@/components/labels/label-view'
import { readLabels } from '@/components/phones/labels-address'
import { PoolLead } from '@/components/phones/pool-lead'
import { readPhoneView } from '@/components/phones/phone-view'
import { TopBar } from '@/components/shell/top-bar'
import { listPlaces } from '@/lib/board/list-places'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { dialledCodes } from '@/lib/contract/pbx-report'
import type { PoolPhone } from '@/lib/contract/phone-list'
import { db } from '@/lib/db'
import { deskLoginAddress } from '@/lib/phones/desk-login-address'
import { findAllPhones } from '@/lib/phones/find-phones'
import { requireViewer } from '../../require-viewer'
import type { SearchParams } from '../../search-params'
import { labelsWords } from '@/words/labels'

export const generateMetadata = (): Metadata => ({ title: labelsWords().title })

/** More would be a page that no browser likes to print. */
const most = 500

/** A label for each phone: what it is called, what to dial there, and a code that opens the page to log in there. */
export default async function LabelsPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/phones/labels')
  const params = await searchParams
  const [view, phoneView, isNamed] = [readLabelView(params), readPhoneView(params), readLabels(params['phones'])]
  const [shown, places] = await Promise.all([findAllPhones(db(), phoneView), listPlaces(db())])
  const phones = isNamed ? shown.filter(isNamed) : shown
  const labels = await labelsFor(phones.slice(0, most))
  const words = labelsWords()
  return (
    <>
      <div className="print:hidden">
        <TopBar viewer={viewer} />
      </div>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-6xl px-4 py-6 outline-none sm:px-6 print:max-w-none print:p-0"
      >
        <div className="mb-4 flex flex-wrap items-end justify-between gap-3 print:hidden">
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{words.title}</h1>
            <p className="mt-0.5 text-muted" role="status">
              <PoolLead of={(pool) => words.lead(summary(labels.length, phones.length), pool)} />
            </p>
          </div>
          <LabelControls
            view={view}
            locations={isNamed ? [] : [...new Set(places.flatMap(({ location }) => location || []))]}
            location={phoneView.location}
          />
        </div>
        <LabelSheets labels={labels} view={view} />
      </main>
    </>
  )
}

function summary(printed: number, all: number): string {
  const words = labelsWords()
  if (printed === 0) return words.none
  return printed < all ? words.first(printed, all) : words.count(printed)
}

/** With the codes that the PBX of each really has. */
async function labelsFor(phones: readonly PoolPhone[]): Promise<Label[]> {
  const pbxes = [...new Set(phones.map(({ pbx }) => pbx))]
  const codes = new Map(
    await Promise.all(pbxes.map(async (pbx) => [pbx, dialledCodes(await loadPbxReport(pbx))] as const)),
  )
  return phones.map(({ id, pbx, number, label }) => ({
    ...{ id, number, label, address: deskLoginAddress(pbx, number) },
    codes: codes.get(pbx) ?? dialledCodes(null),
  }))
}
