'use client'
import { Upload } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { classNames } from '../../ui/class-names'
import { phonesImportWords } from '@/words/phones-import'

type FileDropProps = { isBusy: boolean; onFile: (file: File) => void }

/** Takes a file by its button, or dropped on it. */
export function FileDrop({ isBusy, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const words = phonesImportWords()
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files.item(0)
    if (file) onFile(file)
  }
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={classNames(
        'flex cursor-pointer flex-col items-center gap-2 rounded-xl border border-dashed border-control px-6 py-14 text-center',
        'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        isOver && 'bg-accent-soft',
      )}
    >
      <Upload className="size-6 text-accent" aria-hidden />
      <span className="font-medium">{isBusy ? words.reading : words.choose}</span>
      <span className="max-w-md text-muted">{words.chooseHint}</span>
      <input
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        className="sr-only"
        disabled={isBusy}
        onChange={({ target }) => {
          const file = target.files?.item(0)
          if (file) onFile(file)
          // The same file can be chosen again when it was corrected.
          target.value = ''
        }}
      />
    </label>
  )
}
