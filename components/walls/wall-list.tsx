'use client'
import { useState } from 'react'
import type { Wall } from '@/lib/contract/walls'
import { answerOf } from '../action-result'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { toast } from '../ui/toast'
import type { WallActions } from './actions'
import { wallsWords } from '@/words/walls'
import { shows } from './words'

type ListProps = { walls: readonly Wall[]; revoke: WallActions['revoke']; edit: (wall: Wall) => void }

export function WallList({ walls, revoke, edit }: ListProps) {
  const words = wallsWords()
  return (
    <ul aria-label={words.title} className="divide-y rounded-xl border bg-surface">
      {walls.map((wall) => (
        <li key={wall.id} className="flex flex-wrap items-start justify-between gap-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <p className="font-medium wrap-anywhere">{wall.name}</p>
            <p className="text-muted">{shows(wall)}</p>
            <p className="text-[0.8125rem] text-muted">
              {wall.lastSeenAt === null
                ? words.neverSeen
                : sentenceWith(words.lastSeen, <Moment at={wall.lastSeenAt} style="time" />)}
            </p>
          </div>
          <span className="flex gap-1.5">
            <Button size="small" onClick={() => edit(wall)}>
              {words.edit}
              <span className="sr-only"> {wall.name}</span>
            </Button>
            <RevokeButton wall={wall} revoke={revoke} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function RevokeButton({ wall: { id, name }, revoke }: { wall: Wall; revoke: WallActions['revoke'] }) {
  const words = wallsWords().revoke
  const [open, setOpen] = useState(false)
  const go = async () => {
    const result = await answerOf(revoke(id))
    if (result.ok) toast.success(words.revoked(name))
    else toast.error(words.notRevoked, { description: result.message })
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.button}
        <span className="sr-only">{words.which(name)}</span>
      </Button>
      <Confirm
        open={open}
        title={words.title(name)}
        confirm={words.confirm}
        onConfirm={go}
        onClose={() => setOpen(false)}
      >
        {words.consequence}
      </Confirm>
    </>
  )
}
