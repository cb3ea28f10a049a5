/**
 * A copy of a text, to be kept for long. V8 makes a piece of a text by pointing at the whole, which stays in memory as
 * long as the piece; and Asterisk's answers come in wholes of 64 KB.
 */
export const ownText = (piece: string): string => Buffer.from(piece).toString()
