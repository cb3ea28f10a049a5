'use client'
import { useState } from 'react'
import { PrintButton } from '../card/print-button'
import { Select } from '../ui/select'
import { useAddress } from '../ui/use-address'
import { type LabelView, layoutNames, layouts, paperNames } from './label-view'
import { commonWords } from '@/words/common'
import { labelsWords } from '@/words/labels'

type LabelControlsProps = {
  view: LabelView
  /** To choose from; none where the address names phones. */
  locations: readonly string[]
  location: string
}

/** How the sheets are printed, and of which location. */
export function LabelControls({ view, locations, location }: LabelControlsProps) {
  const { change } = useAddress()
  // At once, before the server has answered.
  const [hasLines, setLines] = useState(view.hasLines)
  const words = labelsWords()
  return (
    <div className="flex flex-wrap items-center gap-2">
      {locations.length === 0 ? null : (
        <Choice
          label={commonWords().location}
          value={location}
          values={[['', commonWords().allLocations], ...locations.map((name) => [name, name] as const)]}
          onChange={(value) => change({ location: value })}
        />
      )}
      <Choice
        label={words.labelsOnPage}
        value={view.layout}
        values={layoutNames.map((name) => [name, nameOfLayout(name)] as const)}
        onChange={(size) => change({ size })}
      />
      <Choice
        label={words.paper}
        value={view.paper}
        values={paperNames.map((name) => [name, words.papers[name]] as const)}
        onChange={(paper) => change({ paper })}
      />
      <label className="flex items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={hasLines}
          onChange={({ target }) => {
            setLines(target.checked)
            change({ lines: target.checked ? '' : '0' })
          }}
          className="size-5 accent-accent"
        />
        {words.cutLines}
      </label>
      <PrintButton />
    </div>
  )
}

function nameOfLayout(name: LabelView['layout']): string {
  const { columns, rows } = layouts[name]
  return labelsWords().layout(columns, rows)
}

type ChoiceProps = {
  label: string
  value: string
  values: readonly (readonly [value: string, name: string])[]
  onChange: (value: string) => void
}

function Choice({ label, value: first, values, onChange }: ChoiceProps) {
  const [value, setValue] = useState(first)
  return (
    <Select
      aria-label={label}
      className="w-auto! max-w-48"
      value={value}
      onChange={({ target }) => {
        setValue(target.value)
        onChange(target.value)
      }}
    >
      {values.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </Select>
  )
}
