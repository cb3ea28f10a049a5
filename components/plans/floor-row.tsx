'use client'
import { ArrowDown, ArrowUp, Ellipsis, ImageOff, MapPin, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { Floor, Plan } from '@/lib/contract/floors'
import { pictureAddress, planAddress } from '@/lib/floors/address'
import { plansWords } from '@/words/plans'
import { Button, buttonLook } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'
import { PlanPicture } from './plan-picture'
import { PlanUpload } from './plan-upload'

export type FloorTask = 'rename' | 'up' | 'down' | 'remove' | 'remove-plan'

type FloorRowProps = {
  floor: Floor
  isLast: boolean
  /** null: the viewer only looks. */
  onTask: ((task: FloorTask, floor: Floor) => void) | null
}

/** A floor with a small picture of its plan. */
export function FloorRow({ floor, isLast, onTask }: FloorRowProps) {
  const words = plansWords()
  const { name, plan, desks } = floor
  return (
    <li data-floor={name} className="flex flex-wrap items-center gap-x-4 gap-y-3 p-3">
      <div className="flex min-w-0 grow basis-56 items-center gap-4">
        {plan ? <Thumbnail floor={floor} plan={plan} /> : <NoThumbnail />}
        <div className="min-w-0">
          <p className="font-medium wrap-anywhere">
            {plan ? (
              <Link href={planAddress(floor.id)} className="hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </p>
          <p className="text-[0.8125rem] text-muted">{plan ? words.onItsPlan(desks.length) : words.noPlanYet}</p>
        </div>
      </div>
      {onTask ? (
        <div className="flex flex-wrap items-start gap-1.5">
          {plan ? (
            <Link href={`${planAddress(floor.id)}/edit`} className={buttonLook({ size: 'small' })}>
              <MapPin aria-hidden /> <span aria-hidden>{words.placeDesks}</span>
              <span className="sr-only">{words.placeDesksOn(name)}</span>
            </Link>
          ) : null}
          <PlanUpload floor={floor} />
          <More floor={floor} isLast={isLast} onTask={(task) => onTask(task, floor)} />
        </div>
      ) : null}
    </li>
  )
}

type MoreProps = Pick<FloorRowProps, 'floor' | 'isLast'> & { onTask: (task: FloorTask) => void }

function More({ floor: { name, plan, position }, isLast, onTask }: MoreProps) {
  const words = plansWords()
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="smallIcon" aria-label={words.more(name)}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem onClick={() => onTask('rename')}>
        <Pencil aria-hidden /> {words.rename}
      </MenuItem>
      {position > 1 ? (
        <MenuItem onClick={() => onTask('up')}>
          <ArrowUp aria-hidden /> {words.moveUp}
        </MenuItem>
      ) : null}
      {isLast ? null : (
        <MenuItem onClick={() => onTask('down')}>
          <ArrowDown aria-hidden /> {words.moveDown}
        </MenuItem>
      )}
      {plan ? (
        <MenuItem onClick={() => onTask('remove-plan')}>
          <ImageOff aria-hidden /> {words.removePlan.confirm}
        </MenuItem>
      ) : null}
      <MenuItem onClick={() => onTask('remove')}>
        <Trash2 aria-hidden /> {words.removeFloor.confirm}
      </MenuItem>
    </Menu>
  )
}

const thumbnail = 'h-15 w-24 shrink-0 rounded-md border bg-sunken'

function Thumbnail({ floor, plan }: { floor: Floor; plan: Plan }) {
  return (
    <Link href={planAddress(floor.id)} tabIndex={-1} aria-hidden className="shrink-0">
      {/* The picture itself: the page of the plan needs it anyway. */}
      <PlanPicture
        src={pictureAddress(floor.id, plan)}
        isLazy
        className={`${thumbnail} object-cover dark:brightness-55`}
      />
    </Link>
  )
}

function NoThumbnail() {
  return (
    <span aria-hidden className={`${thumbnail} grid place-items-center border-dashed text-muted`}>
      <ImageOff className="size-5" />
    </span>
  )
}
