import { createElement, Fragment, type ReactNode } from 'react'

/** A sentence of the catalogue with more in it than text, for example a link. */
export const Sentence = ({ parts }: { parts: readonly ReactNode[] }) => createElement(Fragment, null, ...parts)
