import Link from 'next/link'
import type { Pbx } from '@/lib/contract/pbxes'
import { classNames } from '../ui/class-names'
import { pbxSettingsWords } from '@/words/pbx-settings'

type PbxTabsProps = { pbxes: readonly Pbx[]; chosen: string; page: string }

/** What the page is about; nothing while there is one PBX alone. */
export function PbxTabs({ pbxes, chosen, page }: PbxTabsProps) {
  if (pbxes.length < 2) return null
  return (
    <nav aria-label={pbxSettingsWords().state.title} className="flex flex-wrap gap-1.5">
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
