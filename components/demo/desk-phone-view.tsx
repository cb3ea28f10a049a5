'use client'
import { Phone, PhoneOff } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { DemoDesk } from '@/lib/demo/demo-desks'
import { commonWords } from '@/words/common'
import { demoWords } from '@/words/demo'
import { Button } from '../ui/button'
import { DeskPhone } from './desk-phone'
import { Keypad } from './keypad'
import { PhoneScreen } from './phone-screen'
import { SoundControls } from './sound-controls'
import type { Voice } from './voice'

type DeskPhoneViewProps = { desk: DemoDesk; webSocket: string; voice: Voice }

/** A desk phone, drawn: lamp, screen, keys, handset. While the focus is in it, the keyboard's keys are its keys too. */
export function DeskPhoneView({ desk: { number, label, secret }, webSocket, voice }: DeskPhoneViewProps) {
  const [phone] = useState(() => new DeskPhone({ webSocket, number, secret }, voice))
  const state = useSyncExternalStore(phone.subscribe, phone.state, phone.state)
  useEffect(() => phone.plugIn(), [phone])
  const { call } = state
  const words = demoWords()
  return (
    <section
      aria-label={commonWords().phoneOf(number)}
      data-phone={number}
      onKeyDown={(event) => pressedOn(phone, event)}
      className="grid w-72 gap-3 rounded-xl border bg-surface p-4 shadow-float"
    >
      <PhoneScreen number={number} label={label} state={state} />
      <Keypad onKey={(key) => phone.press(key)} />
      <div className="grid grid-cols-2 gap-2">
        <Button
          variant="primary"
          className="h-11 touch-manipulation"
          disabled={state.line !== 'ready' || (call !== null && call.phase !== 'ringing')}
          onClick={() => phone.pickUp()}
        >
          <Phone aria-hidden />
          {call?.phase === 'ringing' ? words.answer : words.call}
        </Button>
        <Button
          variant={call === null ? 'secondary' : 'danger'}
          className="h-11 touch-manipulation"
          disabled={call === null && state.typed === ''}
          onClick={() => phone.hangUp()}
        >
          <PhoneOff aria-hidden />
          {wordFor(call?.phase)}
        </Button>
      </div>
      <SoundControls phone={phone} isMuted={call?.isMuted ?? null} />
    </section>
  )
}

function wordFor(phase: 'calling' | 'ringing' | 'talking' | undefined): string {
  const words = demoWords()
  if (phase === undefined) return words.clear
  return phase === 'ringing' ? words.decline : words.hangUp
}

function pressedOn(phone: DeskPhone, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
  const act = actionOf(phone, event.key)
  if (act === null) return
  act()
  // Neither the page's shortcuts nor its scrolling.
  event.preventDefault()
  event.stopPropagation()
}

function actionOf(phone: DeskPhone, key: string): (() => void) | null {
  if (/^[0-9*#]$/.test(key)) return () => phone.press(key)
  if (key === 'Backspace') return () => phone.erase()
  if (key === 'Escape') return () => phone.hangUp()
  return key.toLowerCase() === 'c' ? () => phone.pickUp() : null
}
