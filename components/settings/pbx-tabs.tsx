import Link from 'next/link'
import type { Pbx } from '@/lib/contract/pbxes'
import { classNames } from '../ui/class-names'

type PbxTabsProps = {
  pbxes: readonly Pbx[]
  chosen: string
  page?: '/settings' | '/settings/walls' | '/access' | '/people'
}

/** What the page is about; nothing while there is one PBX alone. */
export function PbxTabs({ pbxes, chosen, page = '/settings' }: PbxTabsProps) {
  if (pbxes.length < 2) return null
  return (
    <nav aria-label="PBX" className="flex flex-wrap gap-1.5">
      {pbxes.map(({ id, name }) => (
        <Link
          key={id}
          href={`${page}?pbx=${id}`}
          aria-current={id === chosen ? 'page' : undefined}
          className={classNames(
            'rounded-md border px-3 py-1.5',
            id === chosen ? 'border-accent bg-accent-soft text-accent' : 'bg-surface hover:bg-hover',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
