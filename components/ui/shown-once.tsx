'use client'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button'
import { writeClipboard } from './clipboard'
import { Field } from './field'
import { Input } from './input'
import { commonWords } from '@/words/common'

type ShownOnceProps = { label: string; hint: string; value: string }

/** A secret that cannot be shown again, ready to be taken along. */
export function ShownOnce({ label, hint, value }: ShownOnceProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    field.current?.select()
    setCopied(await writeClipboard(value))
  }
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <div className="flex gap-2">
          <Input
            {...wiring}
            ref={field}
            readOnly
            value={value}
            onFocus={({ target }) => target.select()}
            className="font-mono"
          />
          <Button variant="primary" onClick={() => void copy()}>
            {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
            <span aria-live="polite">{isCopied ? commonWords().copied : commonWords().copy}</span>
          </Button>
        </div>
      )}
    </Field>
  )
}
