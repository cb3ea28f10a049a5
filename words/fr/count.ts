/** « 0 bureau », « 1 bureau », « 3 bureaux ». */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('fr-FR')} ${n < 2 ? one : many}`
