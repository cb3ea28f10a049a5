import type { ReactNode } from 'react'
import type { Viewer } from './viewer'
import { classNames } from '../ui/class-names'
import { UpdateNotice } from '../updates/update-notice'
import { Frame } from './frame'

const widths = { work: 'max-w-[100rem]', list: 'max-w-6xl', decide: 'max-w-3xl' }

type PageProps = {
  viewer: Viewer
  title: string
  lead?: ReactNode
  action?: ReactNode
  /** `work` uses the whole screen, `list` fits a table, `decide` is a column that reads well. */
  width: keyof typeof widths
  children: ReactNode
}

/** The frame of every page behind the sign-in. */
export function Page({ viewer, title, lead, action, width, children }: PageProps) {
  return (
    <Frame viewer={viewer}>
      <main
        id="content"
        tabIndex={-1}
        className={classNames('mx-auto px-4 py-5 outline-none sm:px-6 sm:py-6', widths[width])}
      >
        {viewer.newer ? <UpdateNotice newer={viewer.newer} /> : null}
        <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 className="wrap-anywhere text-xl leading-7 font-semibold tracking-tight">{title}</h1>
            {lead ? <p className="mt-0.5 max-w-2xl wrap-anywhere text-muted">{lead}</p> : null}
          </div>
          {action}
        </div>
        {children}
      </main>
    </Frame>
  )
}
