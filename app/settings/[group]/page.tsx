import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsPageOf } from '@/components/settings/groups'
import { LastChanged } from '@/components/settings/last-changed'
import { PbxTabs } from '@/components/settings/pbx-tabs'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { lastChange } from '@/lib/settings/last-change'
import { chosenPbx } from '../../chosen-pbx'
import { requireAdmin } from '../../require-viewer'
import type { SearchParams } from '../../search-params'
import { queryOf } from '../query'
import { sections } from '../settings-sections'
import { settingsWords } from '@/words/settings'

type Props = SearchParams & { params: Promise<{ group: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: settingsPageOf((await params).group)?.title ?? settingsWords().title }
}

/** One page of settings. */
export default async function SettingsGroupPage({ params, ...search }: Props) {
  const { group } = await params
  const viewer = await requireAdmin(`/settings/${encodeURIComponent(group)}`)
  const page = settingsPageOf(group) ?? notFound()
  const { pbxes, pbx } = await chosenPbx(search)
  const Sections = sections[page.id]
  return (
    <Page viewer={viewer} title={settingsWords().title} width="list">
      <SettingsFrame chosen={page.id} query={queryOf(pbx)}>
        {page.ofPbx ? <PbxTabs pbxes={pbxes} chosen={pbx} page={`/settings/${page.id}`} /> : null}
        <Sections key={pbx} pbx={pbx} pbxes={pbxes} />
        <LastChanged change={await lastChange(db(), page, pbx)} />
      </SettingsFrame>
    </Page>
  )
}
