/** « 0 poste », « 1 poste », « 3 postes ». */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('fr-FR')} ${n < 2 ? one : many}`
