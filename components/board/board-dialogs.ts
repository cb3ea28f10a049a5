'use client'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'

const loadLogOut = () => import('../actions/log-out-dialog').then((module) => module.LogOutDialog)
const loadApplyHeld = () => import('./apply-held').then((module) => module.ApplyHeld)
const loadSeat = () => import('../actions/seat-dialog').then((module) => module.SeatDialog)
const loadLogOutMany = () => import('../actions/log-out-many-dialog').then((module) => module.LogOutManyDialog)
const loadPanel = () => import('./desk-panel').then((module) => module.DeskPanel)

// Nobody asks for these in the first second.
export const LogOutDialog = dynamic(loadLogOut, { ssr: false })
export const ApplyHeld = dynamic(loadApplyHeld, { ssr: false })
export const DeskPanel = dynamic(loadPanel, { ssr: false })
export const SeatDialog = dynamic(loadSeat, { ssr: false })
export const LogOutManyDialog = dynamic(loadLogOutMany, { ssr: false })

/** After the first paint. Milliseconds. */
const atRest = 1_000

/** Fetches them once the page is at rest: whoever asks when the server is away is to be told so by them. */
export function useBoardDialogs(): void {
  useEffect(() => {
    const load = () => void Promise.all([loadLogOut(), loadApplyHeld()]).catch(() => undefined)
    const timer = setTimeout(load, atRest)
    return () => clearTimeout(timer)
  }, [])
}
