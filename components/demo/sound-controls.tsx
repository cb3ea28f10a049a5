'use client'
import { Mic, MicOff, Volume2 } from 'lucide-react'
import { useState } from 'react'
import { demoWords } from '@/words/demo'
import { Button } from '../ui/button'
import type { DeskPhone } from './desk-phone'

/** @param isMuted null while there is no call */
export function SoundControls({ phone, isMuted }: { phone: DeskPhone; isMuted: boolean | null }) {
  const [volume, setVolume] = useState(60)
  const words = demoWords()
  return (
    <div className="flex items-center gap-2 [&_svg]:size-4">
      <Button
        variant="quiet"
        size="small"
        aria-pressed={isMuted === true}
        disabled={isMuted === null}
        onClick={() => phone.toggleMute()}
      >
        {isMuted ? <MicOff aria-hidden /> : <Mic aria-hidden />}
        {words.mute}
      </Button>
      <label className="flex min-w-0 flex-1 items-center gap-2 text-muted">
        <Volume2 aria-hidden className="shrink-0" />
        <span className="sr-only">{words.volume}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={volume}
          className="w-full min-w-0 accent-accent"
          onChange={({ target }) => {
            setVolume(target.valueAsNumber)
            phone.setVolume(target.valueAsNumber / 100)
          }}
        />
      </label>
    </div>
  )
}
