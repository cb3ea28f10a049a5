'use client'
import { Mic } from 'lucide-react'
import { useState } from 'react'
import { demoWords } from '@/words/demo'
import { Button } from '../ui/button'
import type { Voice } from './voice'

/** Nobody has to allow it: without the microphone, calls are silent in one direction and work all the same. */
export function MicrophoneSwitch({ voice }: { voice: Voice }) {
  const [state, setState] = useState<'off' | 'on' | 'refused'>('off')
  const toggle = async () => {
    if (state === 'on') {
      voice.leaveMicrophone()
      setState('off')
      return
    }
    await voice.useMicrophone().then(
      () => setState('on'),
      () => setState('refused'),
    )
  }
  const words = demoWords()
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button aria-pressed={state === 'on'} onClick={() => void toggle()}>
        <Mic aria-hidden />
        {state === 'on' ? words.isOn : words.speak}
      </Button>
      <p role="status" className="text-muted">
        {state === 'refused' ? words.noMicrophone : words.fromNextCall}
      </p>
    </div>
  )
}
