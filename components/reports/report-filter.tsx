'use client'
import { useState } from 'react'
import { type RangeName, rangeNames, type ReportQuery } from '@/lib/contract/reports'
import { rangeWords } from '@/lib/reports/words'
import { commonWords } from '@/words/common'
import { reportsWords } from '@/words/reports'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

type ReportFilterProps = {
  query: ReportQuery
  /** The days that are shown. */
  days: { from: string; to: string }
  pbxes: readonly { id: string; name: string }[]
  locations: readonly string[]
}

/** A plain form: what is asked for is in the page's address. */
export function ReportFilter({ query, days, pbxes, locations }: ReportFilterProps) {
  const words = reportsWords()
  const common = commonWords()
  const ranges = rangeWords()
  const own = query.from === undefined ? undefined : 'own'
  const [range, setRange] = useState<RangeName>(query.range ?? own ?? 'last-90-days')
  return (
    <form action="/reports" className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden">
      {query.zone ? <input type="hidden" name="zone" value={query.zone} /> : null}
      <Field label={words.range}>
        {(wiring) => (
          <Select {...wiring} name="range" value={range} onChange={({ target }) => setRange(target.value as RangeName)}>
            {rangeNames.map((name) => (
              <option key={name} value={name}>
                {ranges[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {range === 'own' ? (
        <>
          <Field label={words.firstDay}>
            {(wiring) => <Input {...wiring} name="from" type="date" required defaultValue={days.from} />}
          </Field>
          <Field label={words.lastDay}>
            {(wiring) => <Input {...wiring} name="to" type="date" required defaultValue={days.to} />}
          </Field>
        </>
      ) : null}
      {pbxes.length > 1 ? (
        <Choice label={common.pbx} name="pbx" all={common.allPbxs} value={query.pbx} options={pbxes} />
      ) : null}
      {locations.length > 0 ? (
        <Choice
          {...{ label: common.location, name: 'location', all: common.allLocations, value: query.location }}
          options={locations.map((name) => ({ id: name, name }))}
        />
      ) : null}
      <Button type="submit">{words.show}</Button>
    </form>
  )
}

type ChoiceProps = {
  label: string
  name: string
  all: string
  value: string | undefined
  options: readonly { id: string; name: string }[]
}

function Choice({ label, name, all, value = '', options }: ChoiceProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <Select {...wiring} name={name} defaultValue={value} className="sm:max-w-56">
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
