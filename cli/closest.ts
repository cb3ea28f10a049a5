/** The name that `text` most probably means: one with few letters wrong, or that begins with it. null: none is near. */
export function closest(text: string, names: readonly string[], plain = (name: string) => name): string | null {
  const begins = names.filter((name) => text.length > 2 && plain(name).startsWith(text))
  if (begins.length === 1) return begins[0] ?? null
  const near = names
    .map((name) => ({ name, wrong: wrongLetters(text, plain(name)) }))
    .filter(({ name, wrong }) => wrong <= name.length / 3)
    .sort((a, b) => a.wrong - b.wrong)
  return near[0]?.name ?? null
}

/** The beginning of what to do next: `Did you mean phones list? `; nothing where nothing is near. */
export const didYouMean = (near: string | null): string => (near === null ? '' : `Did you mean ${near}? `)

/** How many letters have to be added, left out or exchanged to make one of the other (Levenshtein's distance). */
function wrongLetters(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of Array.from(a).entries()) {
    const next = [row + 1]
    for (const [column, other] of Array.from(b).entries()) {
      const exchanged = (last[column] ?? 0) + Number(letter !== other)
      next.push(Math.min(exchanged, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    last = next
  }
  return last.at(-1) ?? 0
}
