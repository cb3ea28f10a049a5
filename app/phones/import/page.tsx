import type { Metadata } from 'next'
import { ImportPhones } from '@/components/phones/import/import-phones'
import { Page } from '@/components/shell/page'
import { chosenPbx } from '../../chosen-pbx'
import { requireAdmin } from '../../require-viewer'
import type { SearchParams } from '../../search-params'
import { importFileAction, previewFileAction } from './actions'
import { PoolLead } from '@/components/phones/pool-lead'
import { phonesImportWords } from '@/words/phones-import'

export const generateMetadata = (): Metadata => ({ title: phonesImportWords().title })

export default async function ImportPage({ searchParams }: SearchParams) {
  const viewer = await requireAdmin('/phones/import')
  const { pbxes, pbx } = await chosenPbx({ searchParams })
  return (
    <Page
      viewer={viewer}
      title={phonesImportWords().title}
      lead={<PoolLead of={phonesImportWords().lead} />}
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
