/** Where the page of a desk is. */
export const deskAddress = (pbx: string, number: string): string => `/desks/${pbx}/${number}`
