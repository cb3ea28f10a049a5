import { demoWords } from '@/words/demo'

const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', ''],
  ['#', ''],
] as const

export function Keypad({ onKey }: { onKey: (key: string) => void }) {
  const words = demoWords()
  const spoken: Record<string, string> = { '*': words.star, '#': words.pound }
  return (
    <div role="group" aria-label={words.keypad} className="grid grid-cols-3 gap-2">
      {keys.map(([key, letters]) => (
        <button
          key={key}
          type="button"
          data-key={key}
          aria-label={spoken[key] ?? key}
          onClick={() => onKey(key)}
          className="grid h-11 touch-manipulation place-content-center rounded-md border border-control/60 bg-surface leading-none transition-colors select-none hover:bg-hover active:bg-accent-soft"
        >
          <span className="text-base font-semibold">{key}</span>
          {letters ? (
            <span aria-hidden className="mt-0.5 text-[0.625rem] tracking-widest text-muted">
              {letters}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  )
}
