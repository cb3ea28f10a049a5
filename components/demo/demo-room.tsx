'use client'
import { useState } from 'react'
import type { DemoDesk } from '@/lib/demo/demo-desks'
import { demoWords } from '@/words/demo'
import { DeskPhoneView } from './desk-phone-view'
import { MicrophoneSwitch } from './microphone-switch'
import { type Person, WhoIsThere } from './who-is-there'
import { Voice } from './voice'

type DemoRoomProps = { webSocket: string; desks: readonly DemoDesk[]; people: readonly Person[] }

/** The phones, what to try on them, and the board that they move. */
export function DemoRoom({ webSocket, desks, people }: DemoRoomProps) {
  const words = demoWords()
  const [before, link, after] = words.watch()
  const [voice] = useState(() => new Voice())
  return (
    <div className="grid gap-5 xl:grid-cols-[39rem_minmax(0,1fr)]">
      <div className="grid content-start gap-5">
        <div className="flex flex-wrap gap-4">
          {desks.map((desk) => (
            <DeskPhoneView key={desk.number} desk={desk} webSocket={webSocket} voice={voice} />
          ))}
        </div>
        <MicrophoneSwitch voice={voice} />
        <WhoIsThere desks={desks} people={people} />
      </div>
      <iframe
        src="/"
        title={words.board}
        className="sticky top-20 hidden h-[calc(100dvh-7rem)] min-h-120 w-full rounded-xl border bg-ground xl:block"
      />
      <p className="text-muted xl:hidden">
        {before}
        <a className="text-accent underline" href="/" target="_blank">
          {link}
        </a>
        {after}
      </p>
    </div>
  )
}
