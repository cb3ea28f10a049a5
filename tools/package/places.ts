/** Where a package puts the program. Everything in it is found from there, so that it is named here alone. */
export const programFolder = '/usr/lib/hotdesk'
