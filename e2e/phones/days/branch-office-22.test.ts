import { branchOffice } from '../../support/branch-office.ts'
import { playDay } from '../../support/play-day.ts'
import { daysInTheBranch } from './branch-office.ts'

playDay('Days in a branch office', { ...branchOffice, version: 22 }, daysInTheBranch)
