'use client'
import { Copy, Phone } from 'lucide-react'
import { Button, type ButtonLook } from '../ui/button'
import { copyText, whereabouts } from './copy'
import type { CallAction, Where, Who } from './kinds'
import { toastOf } from './toasts'
import { useActionKey } from './use-action-key'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

type CallAndCopyProps = {
  person: Omit<Who, 'at'>
  /** Where they are; null: nowhere. */
  desk: Pick<Where, 'label' | 'number'> | null
  call: CallAction
  /** Of the buttons; left out: as on the page of a person. */
  size?: ButtonLook['size']
}

/** Calls somebody, and copies where they are; also by their letters. */
export function CallAndCopy({ person: { pbx, extension, name }, desk, call, size = 'medium' }: CallAndCopyProps) {
  const words = actionsWords()
  const who = name || extension
  const copy = () => void copyText(whereabouts(who, desk))
  const ring = call
    ? () => void toastOf(call({ pbx, number: extension }), words.phoneRings(who), words.notCalled(who))
    : undefined
  useActionKey('c', ring)
  useActionKey('y', copy)
  return (
    <>
      {ring ? (
        <Button variant={size === 'small' ? 'secondary' : 'primary'} size={size} aria-keyshortcuts="c" onClick={ring}>
          <Phone aria-hidden />
          {words.call(extension)}
        </Button>
      ) : null}
      <Button size={size} aria-keyshortcuts="y" onClick={copy}>
        <Copy aria-hidden />
        {commonWords().copy}
      </Button>
    </>
  )
}
