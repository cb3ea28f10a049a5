import type { ReactNode } from 'react'
import type { DialledCodes } from '@/lib/contract/pbx-report'
import { sentenceWith } from '../ui/sentence-with'
import { cardWords } from '@/words/card'

export function DeskCard({ login, logout, logoutAnywhere }: DialledCodes) {
  const words = cardWords()
  const hash = <Key>#</Key>
  return (
    <article className="grid gap-6 rounded-lg border border-line bg-surface p-6 text-base sm:p-10 print:border-0 print:bg-[white] print:text-[black]">
      <h2 className="text-2xl font-semibold tracking-tight">{words.yours}</h2>
      <Steps title={words.toLogIn}>
        <li>{sentenceWith(words.dialAndListen, <Key>{login}</Key>)}</li>
        <li>{sentenceWith(words.extension, hash)}</li>
        <li>{sentenceWith(words.pin, hash)}</li>
      </Steps>
      <p>{sentenceWith(words.fromNowOn, <Key>*97</Key>)}</p>
      <Steps title={words.toLogOut}>
        <li>{sentenceWith(words.dial, <Key>{logout}</Key>)}</li>
      </Steps>
      <p>
        {words.elsewhere}
        {logoutAnywhere === null ? null : <> {sentenceWith(words.forgotten, <Key>{logoutAnywhere}</Key>, hash)}</>}
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

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-md border border-control px-2 py-0.5 font-sans text-lg font-semibold tabular-nums">
      {children}
    </kbd>
  )
}
