import { hotDeskOn } from './specification.ts'

hotDeskOn(16)
