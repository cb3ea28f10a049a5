import { shellWords } from '@/words/shell'
import type { Viewer } from './viewer'

export const roleWords = (): Record<Viewer['role'], string> => shellWords().roles
