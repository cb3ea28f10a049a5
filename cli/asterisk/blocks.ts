// The only places of other people's files that are ever changed: blocks between two marks.

const begin = '; BEGIN hotdesk (hotdesk install-asterisk writes this block; --uninstall removes it)'
/** The same, where the file's last line had no end: the line end in front belongs to the block. */
const beginJoined = begin.replace('; BEGIN hotdesk', '; BEGIN hotdesk, joined')
const end = '; END hotdesk'

const marked = /\n?; BEGIN hotdesk(, joined)? [^\n]*\n([\s\S]*?); END hotdesk\n/g

/** The file as it would be without us, byte for byte. */
export function withoutBlock(text: string): string {
  return text.replaceAll(marked, (found: string, joined: string | undefined) =>
    joined === undefined && found.startsWith('\n') ? '\n' : '',
  )
}

/** What our block holds, or null where there is none. */
export function blockIn(text: string): string | null {
  const [first] = [...text.matchAll(marked)]
  return first?.[2] ?? null
}

/** The file with exactly one block from us, at its top or bottom; with none when there is nothing to say. */
export function withBlock(text: string, lines: readonly string[], where: 'top' | 'bottom'): string {
  const original = withoutBlock(text)
  if (lines.length === 0) return original
  const body = `${lines.join('\n')}\n${end}\n`
  if (where === 'top') return `${begin}\n${body}${original}`
  const isJoined = original !== '' && !original.endsWith('\n')
  return isJoined ? `${original}\n${beginJoined}\n${body}` : `${original}${begin}\n${body}`
}
