import { Fragment, type ReactNode } from 'react'

/** Stand for the parts while the sentence is made: characters that no text has. */
const firstGap = 0xe000

/**
 * A sentence with parts that are more than text, such as a time that the browser writes or a link: each language puts them
 * where they belong.
 */
export function sentenceWith(says: (...gaps: string[]) => string, ...parts: ReactNode[]): ReactNode {
  const gaps = parts.map((_, index) => String.fromCharCode(firstGap + index))
  const pieces = says(...gaps).split(/([\ue000-\uf8ff])/)
  return pieces.map((piece, index) => (
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece.charCodeAt(0) - firstGap]}</Fragment>
  ))
}
