import { z } from 'zod'

/** PostgreSQL refuses to compare a uuid with anything else. */
export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success
