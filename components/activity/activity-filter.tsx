import Link from 'next/link'
import type { BoardPbx } from '@/lib/contract/board'
import type { FactType } from '@/lib/contract/events'
import { nameOfTopic, topicOf, topicSchema } from '@/lib/contract/topics'
import { activityWords } from '@/words/activity'
import { commonWords } from '@/words/common'
import { PbxField } from '../pbxes/pbx-field'
import { Button, buttonLook } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { activityAddress, type ActivityQuery, whatInAddress } from './activity-query'
import { typeWords } from './type-words'

type FilterProps = {
  query: ActivityQuery
  /** What may be asked for. */
  types: (type: FactType) => boolean
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[]
}

/** A plain form: the filter is in the page's address and works before any script does. */
export function ActivityFilter({ query, types, pbxes }: FilterProps) {
  const words = activityWords()
  const common = commonWords()
  const isFiltered = activityAddress(query) !== '/activity'
  return (
    <form className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap" action="/activity">
      <div className="col-span-2 sm:grow">
        <Field label={words.find}>
          {(wiring) => (
            <Input {...wiring} name="find" type="search" defaultValue={query.find} placeholder={words.findHint} />
          )}
        </Field>
      </div>
      <div className="col-span-2">
        <WhatField chosen={whatInAddress(query.what)} types={types} />
      </div>
      {pbxes.length > 1 ? (
        <div className="col-span-2">
          <PbxField chosen={query.pbx} pbxes={pbxes} all={common.allPbxs} />
        </div>
      ) : null}
      <Field label={words.from}>
        {(wiring) => <Input {...wiring} name="from" type="date" defaultValue={query.from} />}
      </Field>
      <Field label={words.to}>{(wiring) => <Input {...wiring} name="to" type="date" defaultValue={query.to} />}</Field>
      <Number name="phone" label={common.phone} value={query.phone} />
      <Number name="extension" label={common.extension} value={query.extension} />
      <div className="col-span-2 flex gap-2">
        <Button type="submit">{words.filter}</Button>
        {isFiltered ? (
          <Link href="/activity" className={buttonLook({ variant: 'quiet' })}>
            {words.showEverything}
          </Link>
        ) : null}
      </div>
    </form>
  )
}

function Number({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <Field label={label}>
      {(wiring) => <Input {...wiring} name={name} defaultValue={value} inputMode="numeric" className="sm:w-24" />}
    </Field>
  )
}

function WhatField({ chosen, types }: { chosen: string; types: FilterProps['types'] }) {
  const words = activityWords()
  const names = typeWords()
  const offered = (Object.keys(names) as FactType[]).filter(types)
  const topics = topicSchema.options.filter((topic) => offered.some((type) => topicOf(type) === topic))
  return (
    <Field label={words.what}>
      {(wiring) => (
        <Select {...wiring} name="type" defaultValue={chosen} className="sm:w-64">
          <option value="">{words.everything}</option>
          {topics.map((topic) => (
            <optgroup key={topic} label={nameOfTopic(topic)}>
              <option value={topic}>{words.allOf(nameOfTopic(topic))}</option>
              {offered
                .filter((type) => topicOf(type) === topic)
                .map((type) => (
                  <option key={type} value={type}>
                    {names[type]}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  )
}
