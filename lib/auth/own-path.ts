const here = 'http://here.invalid'

/** The path of this site that `next` names, or '/': a link must not be able to lead elsewhere after the sign-in. */
export function ownPath(next: unknown): string {
  // Resolved as browsers do: they take /\x, and a // that hides a tab or a line end, for another site.
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, here)) return '/'
  const url = new URL(next, here)
  // A path may itself begin with // once its dots are resolved.
  return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search : '/'
}
