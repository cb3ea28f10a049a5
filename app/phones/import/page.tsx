import type { Metadata } from 'next'
import Link from 'next/link'
import { ImportPhones } from '@/components/phones/import/import-phones'
import { Page } from '@/components/shell/page'
import { chosenPbx } from '../../chosen-pbx'
import { requireAdmin } from '../../require-viewer'
import type { SearchParams } from '../../search-params'
import { importFileAction, previewFileAction } from './actions'

export const metadata: Metadata = { title: 'Import phones' }

export default async function ImportPage({ searchParams }: SearchParams) {
  const viewer = await requireAdmin('/phones/import')
  const { pbxes, pbx } = await chosenPbx({ searchParams })
  return (
    <Page
      viewer={viewer}
      title="Import phones"
      lead={
        <>
          From a CSV file: our own export, a spreadsheet, or extensions that FreePBX’s Bulk Handler has exported. Back
          to{' '}
          <Link href="/phones" className="underline">
            the pool
          </Link>
          .
        </>
      }
      width="list"
    >
      <ImportPhones
        key={pbx}
        pbx={pbx}
        pbxes={pbxes.map(({ id, name }) => ({ id, name }))}
        actions={{ preview: previewFileAction, importFile: importFileAction }}
      />
    </Page>
  )
}
