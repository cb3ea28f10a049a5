'use client'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useSingleKey } from '../keyboard/single-keys'
import { classNames } from '../ui/class-names'
import { Input } from '../ui/input'

type SearchFieldProps = {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  className?: string
}

/** The search of a page: its key is /. */
export function SearchField({ label, placeholder, value, onChange, className }: SearchFieldProps) {
  const field = useSlashToFocus()
  return (
    <div className={classNames('relative', className)}>
      <Search className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" aria-hidden />
      <Input
        ref={field}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        className="pl-9"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {value === '' ? (
        <kbd className="pointer-events-none absolute top-1/2 right-2.5 hidden -translate-y-1/2 rounded border px-1.5 text-xs text-muted sm:block">
          /
        </kbd>
      ) : null}
    </div>
  )
}

function useSlashToFocus() {
  const field = useRef<HTMLInputElement>(null)
  useSingleKey('/', (event) => {
    event.preventDefault()
    field.current?.focus()
  })
  return field
}
