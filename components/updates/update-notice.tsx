'use client'
import { useState } from 'react'
import type { UpdateFile } from '@/lib/contract/update-file'
import { Button, buttonLook } from '../ui/button'
import { Notice } from '../ui/notice'
import { dismiss } from './dismissed'
import { locale } from '@/words/language'
import { updatesWords } from '@/words/updates'

/** That there is a newer release, until this administrator has dismissed it. */
export function UpdateNotice({ newer: { version, date, notes, security } }: { newer: UpdateFile }) {
  const [isShown, setShown] = useState(true)
  if (!isShown) return null
  const words = updatesWords()
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
  return (
    <div className="mb-4">
      <Notice
        tone={security ? 'warning' : 'info'}
        role="status"
        title={words.available(version, day)}
        action={
          <div className="flex flex-wrap gap-2">
            {notes === undefined ? null : (
              <a href={notes} target="_blank" rel="noreferrer" className={buttonLook({ size: 'small' })}>
                {words.whatIsNew}
              </a>
            )}
            <Button
              size="small"
              onClick={() => {
                dismiss(version)
                setShown(false)
              }}
            >
              {words.dismiss}
            </Button>
          </div>
        }
      >
        {security ? words.security : words.says}
      </Notice>
    </div>
  )
}
