/** Something that a document says exists. */
export interface Claim {
  kind: 'link' | 'path' | 'npm script' | 'command' | 'setting' | 'metric' | 'address' | 'unit' | 'installed file'
  text: string
  /** Counted from 1. */
  line: number
}

type CodeKind = Exclude<Claim['kind'], 'link'>

// What is cut short (lib/…, AMI_…) or has a gap to fill (<name>, *) names nothing in particular.
const whole = String.raw`(?![\w/.-]*[…*<])`
const inCode: Record<CodeKind, RegExp> = {
  'npm script': /\bnpm (?:run )?(?<=run )([\w:-]+)|\bnpm (test|start)\b/g,
  command: /\b(?:npx|sudo) hotdesk ([a-z][a-z-]*(?: [a-z][a-z-]*)?)/g,
  setting: new RegExp(String.raw`\b((?:HOTDESK|AMI|ARI|NEXTAUTH)_[A-Z0-9_]*[A-Z0-9]\b|DATABASE_URL\b)${whole}`, 'g'),
  metric: new RegExp(String.raw`(?<![\w./-])(hotdesk_[a-z0-9_]+)\b(?![.:/])${whole}`, 'g'),
  address: new RegExp(String.raw`(?<![\w.-])(?:https?://[\w.:-]+)?(/(?:api/[\w/.{}-]+|metrics\b))${whole}`, 'g'),
  unit: /\b(hotdesk[\w-]*\.(?:service|target|timer|socket))\b|\bsystemctl [\w-]+(?: --[\w-]+)* (hotdesk[\w-]*)\b(?!\.)/g,
  'installed file': new RegExp(String.raw`(/(?:etc|opt|usr|var/lib|run)/(?:[\w.-]+/)*hotdesk[\w./-]*)${whole}`, 'g'),
  path: new RegExp(String.raw`(?<![\w./:@~$=*\\-])([\w.@-]+(?:/[\w.@[\]-]+)+/?|[\w-]+/|[\w.-]+\.[a-z]+)${whole}`, 'g'),
}

/** Everything that a Markdown document claims: its links, and what its code spans and code blocks name. */
export function claimsOf(markdown: string): Claim[] {
  let fenced = false
  return markdown.split('\n').flatMap((text, index) => {
    const line = index + 1
    if (/^\s*```/.test(text)) {
      fenced = !fenced
      return []
    }
    const code = fenced ? [text] : [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
    return [...(fenced ? [] : linksIn(text, line)), ...code.flatMap((span) => claimsInCode(span, line))]
  })
}

function linksIn(text: string, line: number): Claim[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ kind: 'link', text: target, line }))
}

function claimsInCode(code: string, line: number): Claim[] {
  return Object.entries(inCode).flatMap(([kind, pattern]) =>
    [...code.matchAll(pattern)].map((match) => ({
      kind: kind as CodeKind,
      text: match.slice(1).find(Boolean) ?? '',
      line,
    })),
  )
}
