import { playDay } from '../../support/day.ts'
import { branchOffice, daysInTheBranch } from './branch-office.ts'

playDay('Days in a branch office', { ...branchOffice, version: 22 }, daysInTheBranch)
