/**
 * The text of a hint that watches `dials`. FreePBX's form depends on its settings, with or without do-not-disturb for
 * example; so everything else in the present text is kept. Without a present text, FreePBX's usual form.
 */
export function hintText(extension: string, dials: readonly string[], present: string): string {
  if (present === '') return `${[...dials, `Custom:DND${extension}`].join('&')},CustomPresence:${extension}`
  const [watched = '', ...presence] = present.split(',')
  const others = watched.split('&').filter((part) => part.startsWith('Custom:'))
  return [[...dials, ...others].join('&'), ...presence].join(',')
}
