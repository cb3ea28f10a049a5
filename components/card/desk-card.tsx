import type { ReactNode } from 'react'
import type { DialledCodes } from '@/lib/contract/pbx-report'

export function DeskCard({ login, logout, logoutAnywhere }: DialledCodes) {
  return (
    <article className="grid gap-6 rounded-lg border border-line bg-surface p-6 text-base sm:p-10 print:border-0 print:bg-[white] print:text-[black]">
      <h2 className="text-2xl font-semibold tracking-tight">This phone can be yours</h2>
      <Steps title="To log in">
        <li>
          Dial <Key>{login}</Key> and listen.
        </li>
        <li>
          Enter your extension, then <Key>#</Key>
        </li>
        <li>
          Enter your voicemail PIN, then <Key>#</Key>
        </li>
      </Steps>
      <p>
        You need not wait for the voice to finish. From now on your calls ring here, the people you call see your
        number, and <Key>*97</Key> opens your mailbox.
      </p>
      <Steps title="To log out">
        <li>
          Dial <Key>{logout}</Key>
        </li>
      </Steps>
      <p>
        Or log in at another desk: this phone then becomes free by itself.
        {logoutAnywhere === null ? null : (
          <>
            {' '}
            Forgotten to log out? Dial <Key>{logoutAnywhere}</Key> and your extension at any phone, then your PIN and{' '}
            <Key>#</Key>
          </>
        )}
      </p>
      <section className="grid gap-2 border-t border-line pt-5">
        <h3 className="font-semibold">If something is wrong</h3>
        <ul className="grid list-disc gap-1 pl-5">
          <li>“Login incorrect”: extension or PIN was not right. There are three tries in each call.</li>
          <li>“Please try your call later”: the service is away for a moment. The phone itself works as always.</li>
          <li>In an emergency, say first where you are.</li>
          <li>PIN forgotten? Ask the person who looks after the telephones.</li>
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
