/** Where the page of a person is. */
export const personAddress = (pbx: string, extension: string): string => `/people/${pbx}/${extension}`
