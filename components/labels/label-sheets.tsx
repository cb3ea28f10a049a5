import type { DialledCodes } from '@/lib/contract/pbx-report'
import { classNames } from '../ui/class-names'
import { sentenceWith } from '../ui/sentence-with'
import { type LabelView, layouts, papers, sheetsOf } from './label-view'
import { QrCode } from './qr-code'
import { commonWords } from '@/words/common'
import { labelsWords } from '@/words/labels'

export type Label = {
  id: string
  number: string
  label: string
  /** The page that logs somebody in at this desk. */
  address: string
  codes: Pick<DialledCodes, 'login' | 'logout'>
}

/** White around the labels, which printers cannot print on. Millimetres. */
const margin = 8

/** Sheets for the printer: one on each page. */
export function LabelSheets({ labels, view }: { labels: readonly Label[]; view: LabelView }) {
  const { width, height } = papers[view.paper]
  const { columns, rows } = layouts[view.layout]
  const onPaper = `@page { size: ${view.paper}; margin: 0 }`
  const style = {
    width: `${width}mm`,
    height: `${height}mm`,
    padding: `${margin}mm`,
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
  }
  return (
    <div
      role="region"
      aria-label={labelsWords().sheets}
      // A keyboard scrolls what is wider than the screen.
      tabIndex={0}
      className="grid justify-start gap-6 overflow-x-auto print:block print:overflow-visible"
    >
      <style>{onPaper}</style>
      {sheetsOf(labels, view.layout).map((sheet) => (
        <section
          key={sheet[0]?.id}
          data-sheet
          style={style}
          className="grid break-after-page bg-[white] text-[black] shadow-float print:shadow-none"
        >
          {sheet.map((label) => (
            <DeskLabel key={label.id} label={label} view={view} />
          ))}
        </section>
      ))}
    </div>
  )
}

function DeskLabel({ label: { number, label, address, codes }, view }: { label: Label; view: LabelView }) {
  const isSmall = layouts[view.layout].columns > 2
  const words = labelsWords()
  return (
    <article
      data-label={number}
      className={classNames(
        'flex items-center justify-between gap-[2mm] overflow-hidden p-[3mm]',
        view.hasLines && 'outline-[0.2mm] outline-[#999] outline-dashed',
      )}
    >
      <div className={classNames('min-w-0', isSmall ? 'text-[7.5pt]' : 'text-[10pt]')}>
        <p
          className={classNames(
            'font-semibold wrap-anywhere',
            isSmall ? 'line-clamp-2 text-[9pt]' : 'line-clamp-3 text-[14pt]',
          )}
        >
          {label || commonWords().phoneOf(number)}
        </p>
        <p className={classNames('font-semibold tabular-nums', isSmall ? 'text-[12pt]' : 'text-[20pt]')}>{number}</p>
        <p>{sentenceWith(words.logIn, <b className="tabular-nums">{codes.login}</b>)}</p>
        <p>{sentenceWith(words.logOut, <b className="tabular-nums">{codes.logout}</b>)}</p>
      </div>
      <QrCode text={address} name={words.logInAt(label || number)} millimetres={layouts[view.layout].qr} />
    </article>
  )
}
