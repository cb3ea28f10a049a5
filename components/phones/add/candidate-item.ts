import type { Candidate } from '@/lib/contract/candidates'

/** A candidate as a row of a list: the list is of one PBX. */
export type CandidateItem = Candidate & { id: string }

export const asItem = (candidate: Candidate): CandidateItem => ({ ...candidate, id: candidate.number })

/** It can be added. */
export const isFree = ({ inPool, isExcluded }: Candidate): boolean => !inPool && !isExcluded
