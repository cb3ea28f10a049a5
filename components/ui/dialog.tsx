'use client'
import { AlertDialog as BaseAlert } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children: ReactNode
  /** What has the focus at first; left out: the first that can have it. */
  firstFocus?: RefObject<HTMLElement | null>
  /** Where the focus goes when the dialog closes; without it, to what had the focus before. */
  returnFocus?: () => HTMLElement | null
}

export const backdropLook =
  'fixed inset-0 bg-[oklch(0.12_0.02_250/0.5)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'
const popup =
  'fixed top-1/2 left-1/2 grid max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-xl border bg-surface p-5 wrap-anywhere text-ink shadow-float transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'

/** For forms. A click beside it closes it. */
export function Dialog(props: DialogProps) {
  return (
    <Base.Root open={props.open} onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <Panel {...props} parts={Base} />
    </Base.Root>
  )
}

/** For a decision: only its own buttons and Escape close it. */
export function AlertDialog(props: DialogProps) {
  return (
    <BaseAlert.Root open={props.open} onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <Panel {...props} parts={BaseAlert} />
    </BaseAlert.Root>
  )
}

type Parts = Pick<typeof Base, 'Portal' | 'Backdrop' | 'Popup' | 'Title' | 'Description'>

function Panel({ parts, title, description, children, firstFocus, returnFocus }: DialogProps & { parts: Parts }) {
  return (
    <parts.Portal>
      <parts.Backdrop className={backdropLook} />
      <parts.Popup
        className={popup}
        {...(firstFocus && { initialFocus: firstFocus })}
        finalFocus={() => !isDialogInUse() && (returnFocus?.() ?? true)}
      >
        <div className="grid gap-1.5">
          <parts.Title className="text-base font-semibold">{title}</parts.Title>
          {description ? (
            <parts.Description render={<div />} className="text-muted">
              {description}
            </parts.Description>
          ) : null}
        </div>
        {children}
      </parts.Popup>
    </parts.Portal>
  )
}

/** Somebody who opens the next dialog while this one fades is typing there already. */
function isDialogInUse(): boolean {
  return document.activeElement?.closest('[role$="dialog"][data-open]') != null
}

/** The row of buttons a dialog ends with. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 pt-1">{children}</div>
}
