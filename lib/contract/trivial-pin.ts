/**
 * A PIN that anybody would try first: the extension itself, one digit alone, or digits that count up or down (1234, 8901,
 * 4321).
 */
export function isTrivialPin(pin: string, extension: string): boolean {
  return pin === extension || [0, 1, 9].some((step) => isRow(pin, step))
}

/** Each digit is `step` more than the one before; after 9 comes 0. */
function isRow(pin: string, step: number): boolean {
  const digits = Array.from(pin, Number)
  return digits.length > 0 && digits.every((digit, at) => at === 0 || digit === ((digits[at - 1] ?? 0) + step) % 10)
}
