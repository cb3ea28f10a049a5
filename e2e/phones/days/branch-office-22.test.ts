import { playDay } from '../../support/day.ts'
import { branchOffice, dayInTheBranch } from './branch-office.ts'

playDay('Days in a branch office', { ...branchOffice, version: 22 }, dayInTheBranch)
