import { AmiRefused, PbxUnavailable } from '../../pbx/ami-connection.ts'
import { Denied } from './denied.ts'

/** That the PBX did not answer is a reason to refuse a command; anything else stays what it is. */
export const deniedIfAway = (error: unknown): unknown =>
  error instanceof PbxUnavailable || error instanceof AmiRefused ? new Denied('pbx_unavailable') : error
