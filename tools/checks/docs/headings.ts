export interface Heading {
  title: string
  /** What a link to it names behind the #. */
  slug: string
}

/** The headings of a Markdown document, in its order. */
export const headingsOf = (markdown: string): Heading[] =>
  [...markdown.matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) => ({ title, slug: slugOf(title) }))

/** As GitHub names them. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
