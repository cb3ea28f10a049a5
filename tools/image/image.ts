/** What an engine, or its steps in plain folders, has made of deploy/docker/Dockerfile. */
export interface Image {
  megabytes: number
  start(settings: Record<string, string>): Container
  remove(): void
}

export interface Container {
  isHealthy(): boolean
  nodeVersion(): string
  /** With a stop signal; ends when it has ended. */
  stop(): Promise<void>
  remove(): void
}
