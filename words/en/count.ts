/** “2,008”. */
export const grouped = (n: number): string => n.toLocaleString('en')

/** “1 phone”, “2,008 phones”. */
export const count = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`
