import type { ReactNode } from 'react'
import type { DialledCodes } from '@/lib/contract/pbx-report'
import { Sentence } from '../ui/sentence'
import { cardWords } from '@/words/card'

export function DeskCard({ login, logout, logoutAnywhere }: DialledCodes) {
  const words = cardWords()
  const hash = <Key>#</Key>
  return (
    <article className="grid gap-6 rounded-lg border border-line bg-surface p-6 text-base sm:p-10 print:border-0 print:bg-[white] print:text-[black]">
      <h2 className="text-2xl font-semibold tracking-tight">{words.yours}</h2>
      <Steps title={words.toLogIn}>
        <Step parts={words.dialAndListen(<Key>{login}</Key>)} />
        <Step parts={words.extension(hash)} />
        <Step parts={words.pin(hash)} />
      </Steps>
      <p>
        <Sentence parts={words.fromNowOn(<Key>*97</Key>)} />
      </p>
      <Steps title={words.toLogOut}>
        <Step parts={words.dial(<Key>{logout}</Key>)} />
      </Steps>
      <p>
        {words.elsewhere}
        {logoutAnywhere === null ? null : (
          <>
            {' '}
            <Sentence parts={words.forgotten(<Key>{logoutAnywhere}</Key>, hash)} />
          </>
        )}
      </p>
      <section className="grid gap-2 border-t border-line pt-5">
        <h3 className="font-semibold">{words.ifWrong}</h3>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{words.incorrect}</li>
          <li>{words.later}</li>
          <li>{words.emergency}</li>
          <li>{words.pinForgotten}</li>
        </ul>
      </section>
    </article>
  )
}

function Steps({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ol className="grid list-decimal gap-2 pl-5">{children}</ol>
    </section>
  )
}

function Step({ parts }: { parts: readonly ReactNode[] }) {
  return (
    <li>
      <Sentence parts={parts} />
    </li>
  )
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-md border border-control px-2 py-0.5 font-sans text-lg font-semibold tabular-nums">
      {children}
    </kbd>
  )
}
