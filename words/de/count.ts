/** „1 Telefon“, „1.200 Telefone“. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('de-DE')} ${n === 1 ? one : many}`
