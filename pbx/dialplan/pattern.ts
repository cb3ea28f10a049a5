/** Whether a dialplan extension, plain or a pattern (`_*11X.`), matches what was dialled. */
export function matches(extension: string, dialled: string): boolean {
  if (!extension.startsWith('_')) return extension === dialled
  return new RegExp(`^${extension.slice(1).replaceAll(/\[[^\]]*\]|./g, inRegExp)}$`).test(dialled)
}

const classes: Record<string, string> = { X: '[0-9]', Z: '[1-9]', N: '[2-9]', '.': '.+', '!': '.*', '-': '' }

function inRegExp(part: string): string {
  if (part.startsWith('[')) return part
  return classes[part.toUpperCase()] ?? part.replace(/[$()*+/?\\^{|}]/, '\\$&')
}
