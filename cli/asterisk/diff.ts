const context = 3

/**
 * What changes in one file, in the style of `diff -u`. Everything between the first and the last difference is one
 * piece: our changes are one block, or a whole file.
 */
export function diff(path: string, before: string | null, after: string | null): string {
  const [old, now] = [linesOf(before), linesOf(after)]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
  let same = 0
  while (same < Math.min(old.length, now.length) - start && old.at(-1 - same) === now.at(-1 - same)) same++
  const from = Math.max(0, start - context)
  const [oldEnd, nowEnd] = [old.length - same, now.length - same]
  const behind = old.slice(oldEnd, oldEnd + context)
  const count = (lines: string[], until: number) => Math.min(lines.length, until + context) - from
  return [
    `--- ${before === null ? '/dev/null' : path}`,
    `+++ ${after === null ? '/dev/null' : path}`,
    `@@ -${from + 1},${count(old, oldEnd)} +${from + 1},${count(now, nowEnd)} @@`,
    ...old.slice(from, start).map((line) => ` ${line}`),
    ...old.slice(start, oldEnd).map((line) => `-${line}`),
    ...now.slice(start, nowEnd).map((line) => `+${line}`),
    ...behind.map((line) => ` ${line}`),
  ].join('\n')
}

function linesOf(text: string | null): string[] {
  if (text === null || text === '') return []
  return text.replace(/\n$/, '').split('\n')
}
