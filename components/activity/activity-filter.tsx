import Link from 'next/link'
import type { BoardPbx } from '@/lib/contract/board'
import type { FactType } from '@/lib/contract/events'
import { Button, buttonLook } from '../ui/button'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'

/** `pbx`: an id; '' for all of them. */
export type ActivityQuery = { type: FactType | ''; phone: string; extension: string; pbx: string }

const typeWords: Record<FactType, string> = {
  'session.started': 'Log-ins and moves',
  'session.ended': 'Log-outs',
  'session.reopened': 'Log-ins given back',
  'login.denied': 'Refused log-ins',
  'login.repeated': 'Repeated log-ins',
  'queues.left': 'Queues left',
  'forwards.given_back': 'Forwards given back',
  'logout.denied': 'Refused log-outs',
  'pin.locked': 'PINs locked',
  'pin.released': 'PIN locks released',
  'phone.added': 'Phones added',
  'phone.changed': 'Phones changed',
  'phone.removed': 'Phones removed',
  'location.added': 'Locations added',
  'location.changed': 'Locations changed',
  'location.merged': 'Locations merged',
  'location.deleted': 'Locations deleted',
  'group.added': 'Groups added',
  'group.changed': 'Groups changed',
  'group.deleted': 'Groups deleted',
  'access_rule.added': 'Rules added',
  'access_rule.changed': 'Rules changed',
  'access_rule.deleted': 'Rules deleted',
  'number.excluded': 'Numbers excluded',
  'number.included': 'Numbers included again',
  'drift.repaired': 'Repairs on the PBX',
  'plan.held': 'Repairs held back',
  'plan.applied': 'Held repairs applied',
  'pbx.connected': 'PBX connected',
  'pbx.disconnected': 'PBX connection lost',
  'settings.changed': 'Settings changed',
  'free_desks.set': 'Choices for free desks',
  'free_desks.opened': 'Free desks open, against what was chosen',
  'free_desks.restricted': 'Free desks restricted again',
  'logout_rule.set': 'Automatic logout rules set',
  'logout_rule.cleared': 'Automatic logout rules removed',
  'account.added': 'Accounts added',
  'account.changed': 'Accounts changed',
  'account.password_set': 'Passwords changed',
  'account.deleted': 'Accounts deleted',
  'token.created': 'API tokens created',
  'token.revoked': 'API tokens revoked',
  'sign_in.began': 'Sign-ins',
  'sign_in.ended': 'Signed out',
  'events.deleted': 'Old events deleted',
  'pbx.added': 'PBX added',
  'pbx.changed': 'PBX changed',
  'pbx.removed': 'PBX removed',
}

export function readType(value: unknown): FactType | '' {
  return typeof value === 'string' && Object.hasOwn(typeWords, value) ? (value as FactType) : ''
}

type FilterProps = {
  query: ActivityQuery
  /** What may be asked for. */
  types: (type: FactType) => boolean
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[]
}

/** A plain form: the filter is in the page's address and works before any script does. */
export function ActivityFilter({ query, types, pbxes }: FilterProps) {
  const offered = Object.entries(typeWords).filter(([type]) => types(type as FactType))
  const isFiltered = Object.values(query).some((value) => value !== '')
  return (
    <form className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap" action="/activity">
      <div className="col-span-2">
        <Field label="What">
          {(wiring) => (
            <Select {...wiring} name="type" defaultValue={query.type}>
              <option value="">Everything</option>
              {offered.map(([type, words]) => (
                <option key={type} value={type}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {pbxes.length > 1 ? (
        <div className="col-span-2">
          <Field label="PBX">
            {(wiring) => (
              <Select {...wiring} name="pbx" defaultValue={query.pbx}>
                <option value="">All PBXs</option>
                {pbxes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      ) : null}
      <Field label="Phone">
        {(wiring) => (
          <Input {...wiring} name="phone" defaultValue={query.phone} inputMode="numeric" className="sm:w-28" />
        )}
      </Field>
      <Field label="Extension">
        {(wiring) => (
          <Input {...wiring} name="extension" defaultValue={query.extension} inputMode="numeric" className="sm:w-28" />
        )}
      </Field>
      <div className="col-span-2 flex gap-2">
        <Button type="submit">Filter</Button>
        {isFiltered ? (
          <Link href="/activity" className={buttonLook({ variant: 'quiet' })}>
            Show everything
          </Link>
        ) : null}
      </div>
    </form>
  )
}

type PagesProps = { query: ActivityQuery; before: number | null; hasOlder: boolean; oldest: number | null }

/** @param oldest id of the last event shown; the next page starts before it */
export function ActivityPages({ query, before, hasOlder, oldest }: PagesProps) {
  if (before === null && !hasOlder) return null
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const address = (more: Record<string, string>) =>
    `/activity?${new URLSearchParams([...given, ...Object.entries(more)]).toString()}`
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2">
      {before === null ? (
        <span />
      ) : (
        <Link href={address({})} className={buttonLook()}>
          Back to the newest
        </Link>
      )}
      {hasOlder && oldest !== null ? (
        <Link href={address({ before: String(oldest) })} className={buttonLook()}>
          Older
        </Link>
      ) : null}
    </nav>
  )
}
