import type { Config } from '../config.ts'
import type { OpenedPackage } from '../intake/package-files.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { JobLog } from '../jobs/tried.ts'
import type { Outcome } from '../kernel/outcome.ts'
import type { Keyring } from '../store/keyring.ts'
import type { Stores } from '../store/stores.ts'
import type { Terminal } from './terminal.ts'

/** What every command is handed: where it writes, what the environment decides, and what it may set going. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly config: Config
  /** Serves until it is told to stop; refused, with a sentence, where it was set up wrongly. */
  serve(options: ServeOptions): Promise<Outcome<null>>
}

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** How people sign in to the register; null: none is served. */
  readonly signIn: SignInChoice | null
  /** How many proxies of the operator's own stand in front. */
  readonly proxies: number
  /** Who may read /metrics; nobody where it is null. */
  readonly metrics: Config['metrics']
  /** Opens what is to be served; the first requests wait for it. It gives up when the process is told to stop. */
  open(told: AbortSignal): Promise<Served>
  /** Called once, with the address, when requests are received. */
  started(address: string): void
  /** A line of the server's log; holds no personal data. */
  log(line: string): void
}

/** A person is chosen from a list, or signs in at the provider that the file describes. */
export type SignInChoice =
  | { readonly mode: 'demo' }
  | { readonly mode: 'openid'; readonly file: string; readonly secret: string | null }

/** What is served; disposing it closes the register. */
export interface Served extends AsyncDisposable {
  readonly opened: OpenedPackage
  readonly suppressBelow: number
  readonly register: ServedRegister | null
}

export interface ServedRegister {
  readonly stores: Stores
  readonly keys: Keyring
  /** Danish calendar day of now, ISO. */
  today(): string
  /** The moment it is, an ISO instant. */
  now(): string
  /** Begins the work that is done outside of requests. */
  startJobs(log: JobLog): Jobs
}
