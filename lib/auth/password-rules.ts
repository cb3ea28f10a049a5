import { commonPasswords } from './common-passwords'
import { accountInputWords } from '@/words/account-input'

/** Less than this can be guessed by trying what people usually take. */
const enough = 8

/**
 * What is wrong with a password, as advice for its owner; null: nothing.
 * @param names the account's user name and name, as far as they are known
 */
export function adviceAgainst(password: string, names: readonly string[] = []): string | null {
  const plain = password.normalize('NFKC').toLowerCase()
  if (names.some((name) => isIn(name, plain))) return accountInputWords().ownName
  const parts = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2)
  const isWeak = [plain, withoutDisguise(plain)].some((text) => unguessable(text, parts) < enough)
  return isWeak ? accountInputWords().tooCommon : null
}

function isIn(name: string, password: string): boolean {
  const [inside, whole] = [name, password].map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
  return inside !== undefined && inside.length > 2 && (whole?.includes(inside) ?? false)
}

const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}
const withoutDisguise = (text: string) => text.replaceAll(/[013457@$]/g, (letter) => disguises[letter] ?? letter)

/** About how many characters cannot be foreseen: of what is known, like a word or a row of keys, few count. */
function unguessable(password: string, names: readonly string[]): number {
  const text = /^(.+?)\1+$/su.exec(password)?.[1] ?? password
  if (new Set(text).size < 5) return 0
  const seen = new Set(names)
  let count = 0
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at, seen)
    count += seen.has(piece) ? 0 : worth(piece)
    if (piece.length > 1) seen.add(piece)
    at += piece.length
  }
  return count
}

/** Known words and rows are taken as a whole, everything else letter by letter. */
function pieceAt(text: string, at: number, seen: ReadonlySet<string>): string {
  for (let end = Math.min(text.length, at + 24); end - at >= 3; end--) {
    const piece = text.slice(at, end)
    if (seen.has(piece) || commonPasswords.has(piece) || isRow(piece)) return piece
  }
  return text.slice(at, at + 1)
}

function worth(piece: string): number {
  if (piece.length > 1) return isRow(piece) ? 1 : 2
  return /\d/.test(piece) ? 0.5 : 1
}

const keyboards = [
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '01234567890',
]

/** The same character again and again, or neighbours in the alphabet or on the keyboard, in either direction. */
function isRow(piece: string): boolean {
  const letters = Array.from(piece)
  const backwards = letters.toReversed().join('')
  if (keyboards.some((keys) => keys.includes(piece) || keys.includes(backwards))) return true
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return Math.abs(steps[0] ?? 2) <= 1 && steps.every((step) => step === steps[0])
}
