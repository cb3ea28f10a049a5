'use client'
import { useState } from 'react'
import { type RangeName, rangeNames, type ReportQuery } from '@/lib/contract/reports'
import { rangeWords } from '@/lib/reports/words'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'

type ReportFilterProps = {
  query: ReportQuery
  /** The days that are shown. */
  days: { from: string; to: string }
  pbxes: readonly { id: string; name: string }[]
  locations: readonly string[]
}

/** A plain form: what is asked for is in the page's address. */
export function ReportFilter({ query, days, pbxes, locations }: ReportFilterProps) {
  const own = query.from === undefined ? undefined : 'own'
  const [range, setRange] = useState<RangeName>(query.range ?? own ?? 'last-90-days')
  return (
    <form action="/reports" className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden">
      {query.zone ? <input type="hidden" name="zone" value={query.zone} /> : null}
      <Field label="Range">
        {(wiring) => (
          <Select {...wiring} name="range" value={range} onChange={({ target }) => setRange(target.value as RangeName)}>
            {rangeNames.map((name) => (
              <option key={name} value={name}>
                {rangeWords[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {range === 'own' ? (
        <>
          <Field label="First day">
            {(wiring) => <Input {...wiring} name="from" type="date" required defaultValue={days.from} />}
          </Field>
          <Field label="Last day">
            {(wiring) => <Input {...wiring} name="to" type="date" required defaultValue={days.to} />}
          </Field>
        </>
      ) : null}
      {pbxes.length > 1 ? <Choice label="PBX" name="pbx" all="All PBXs" value={query.pbx} options={pbxes} /> : null}
      {locations.length > 0 ? (
        <Choice
          {...{ label: 'Location', name: 'location', all: 'All locations', value: query.location }}
          options={locations.map((name) => ({ id: name, name }))}
        />
      ) : null}
      <Button type="submit">Show</Button>
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
