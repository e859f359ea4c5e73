import type { Config } from '../config.ts'
import type { OpenedPackage } from '../intake/package-files.ts'
import type { Terminal } from './terminal.ts'

/** What every command is handed: where it writes, what the environment decides, and what it may set going. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly config: Config
  /** Serves until it is told to stop. */
  serve(options: ServeOptions): Promise<void>
}

export interface ServeOptions {
  readonly opened: OpenedPackage
  readonly suppressBelow: number
  readonly port: number
  readonly host: string
  /** Called once, with the address, when requests are answered. */
  started(address: string): void
  /** A line of the server's log; holds no personal data. */
  log(line: string): void
}
