import type { Metadata } from 'next'
import { SettingsList } from '@/components/settings/settings-list'
import { Page } from '@/components/shell/page'
import { requireAdmin } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { queryOf } from './query'

export const metadata: Metadata = { title: 'Settings' }

/** The list of all pages of settings: where a search for one begins, and what narrow screens see first. */
export default async function SettingsPage({ searchParams }: SearchParams) {
  const viewer = await requireAdmin('/settings')
  return (
    <Page viewer={viewer} title="Settings" width="decide">
      <SettingsList chosen={null} query={queryOf((await searchParams)['pbx'])} />
    </Page>
  )
}
