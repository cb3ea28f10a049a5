'use client'
import { late } from '../ui/late'
import { useAtRest } from '../ui/use-at-rest'

const loadLogOut = () => import('../actions/log-out-dialog').then((module) => module.LogOutDialog)
const loadApplyHeld = () => import('./apply-held').then((module) => module.ApplyHeld)
const loadSeat = () => import('../actions/seat-dialog').then((module) => module.SeatDialog)
const loadLogOutMany = () => import('../actions/log-out-many-dialog').then((module) => module.LogOutManyDialog)
const loadPanel = () => import('./desk-panel').then((module) => module.DeskPanel)

// Nobody asks for these in the first second.
export const LogOutDialog = late(loadLogOut)
export const ApplyHeld = late(loadApplyHeld)
export const DeskPanel = late(loadPanel)
export const SeatDialog = late(loadSeat)
export const LogOutManyDialog = late(loadLogOutMany)

const loadAsked = () => Promise.all([loadLogOut(), loadApplyHeld()])

/** Those that may be asked for while the server is away: it is they who say so. */
export const useBoardDialogs = () => useAtRest(loadAsked)
