import type { Metadata } from 'next'
import { SettingsList } from '@/components/settings/settings-list'
import { Page } from '@/components/shell/page'
import { requireAdmin } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { queryOf } from './query'
import { settingsWords } from '@/words/settings'

export const generateMetadata = (): Metadata => ({ title: settingsWords().title })

/** The list of all pages of settings: where a search for one begins, and what narrow screens see first. */
export default async function SettingsPage({ searchParams }: SearchParams) {
  const viewer = await requireAdmin('/settings')
  return (
    <Page viewer={viewer} title={settingsWords().title} width="decide">
      <SettingsList chosen={null} query={queryOf((await searchParams)['pbx'])} />
    </Page>
  )
}
