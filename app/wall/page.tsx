import type { Metadata } from 'next'
import { Wall } from '@/components/wall/wall'
import { wallWords } from '@/words/wall'
import type { SearchParams } from '../search-params'

export const generateMetadata = (): Metadata => ({ title: wallWords().title, robots: 'noindex' })

/** A screen that was opened with the link of a wall. It asks for what it shows itself, by the cookie of that link. */
export default async function WallPage({ searchParams }: SearchParams) {
  const { theme } = await searchParams
  return <Wall theme={theme === 'light' ? 'light' : 'dark'} />
}
