/** What the PBX can do with one call. Each resolves when it is done, and rejects when the PBX refuses or is gone. */
export interface CallControl {
  setVariable(name: string, value: string): Promise<void>
  answer(): Promise<void>
  /**
   * Begins to play; that it is over, or was stopped, comes as an event.
   * @param media one or several, with commas between them @param language where it is not the channel's
   */
  play(media: string, playbackId: string, language?: string): Promise<void>
  stopPlaying(playbackId: string): Promise<void>
  hangUp(): Promise<void>
}
