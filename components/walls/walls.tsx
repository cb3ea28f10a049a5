'use client'
import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import type { Wall } from '@/lib/contract/walls'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import type { WallActions } from './actions'
import { NewLink } from './new-link'
import { WallForm } from './wall-form'
import { WallList } from './wall-list'
import { wallsWords } from '@/words/walls'

type WallsProps = {
  pbx: string
  walls: readonly Wall[]
  /** Of the PBX, by name. */
  locations: readonly string[]
  actions: WallActions
}

export function Walls({ pbx, walls, locations, actions }: WallsProps) {
  const words = wallsWords()
  const [task, setTask] = useState<{ wall: Wall | null } | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const add = <Button onClick={() => setTask({ wall: null })}>{words.add}</Button>
  return (
    <>
      {walls.length === 0 ? (
        <EmptyState icon={<MonitorUp />} title={words.empty} action={add}>
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <>
          <WallList walls={walls} revoke={actions.revoke} edit={(wall) => setTask({ wall })} />
          <div>{add}</div>
        </>
      )}
      <WallForm task={task} {...{ pbx, locations, actions }} onAdded={setPath} onClose={() => setTask(null)} />
      <NewLink path={path} onClose={() => setPath(null)} />
    </>
  )
}
