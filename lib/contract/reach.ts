// What the settings let somebody do from the browser, beyond what their role does.

/** Whose phone rings when somebody calls from the browser. */
export interface Caller {
  pbx: string
  extension: string
}

/** The PBXs on which somebody may log others in. */
export type LogsInAt = readonly string[] | 'everywhere'

/** For the command menu. */
export interface Reach {
  logsInAt: LogsInAt
  /** null: they cannot call. */
  callsAs: Caller | null
}

export const mayLogInAt = (at: LogsInAt, pbx: string): boolean => at === 'everywhere' || at.includes(pbx)

/** Nobody calls themselves, or somebody on another PBX. */
export const mayCall = (caller: Caller | null, person: Caller): boolean =>
  caller?.pbx === person.pbx && caller.extension !== person.extension
