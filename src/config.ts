/** What the environment decides; nothing else reads it. Options of a command come before it. */
export interface Config {
  /** Port of `trin serve`. */
  readonly port: string | null
  /** The address to listen on; the machine itself unless the operator opens it. */
  readonly host: string
  /** Folder of what the server keeps. */
  readonly dataFolder: string
  /** The PostgreSQL server of the register; null: the embedded one, in the data folder. */
  readonly databaseUrl: string | null
  /** The same server, signed in to as the owner of the register: for commands. Null: the login above owns it. */
  readonly databaseOwnerUrl: string | null
  /** Keys of CPR numbers, the one in use first, and the key of pseudonyms (store/keyring.ts). */
  readonly cprKeys: string | null
  readonly pseudonymKey: string | null
  /** The file that says how people sign in, and the secret that its client shows the provider (docs/sign-in.md). */
  readonly signInFile: string | null
  readonly signInSecret: string | null
  /** How many proxies of the operator's own stand in front of the server; a whole number, 0 unless said. */
  readonly proxies: string | null
  /** Who may read /metrics: nobody (null), whoever reaches the server (`open`), or who sends this token. */
  readonly metrics: 'open' | { readonly token: string } | null
  /** Counts below this are hidden by the server; null: decided by whether the children are invented. */
  readonly suppressBelow: string | null
  readonly language: 'da' | 'en'
}

/** Reads the environment once, at the start. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return {
    port: env.PORT || null,
    host: env.HOST || '127.0.0.1',
    dataFolder: env.TRIN_DATA || 'data',
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || null,
    cprKeys: env.TRIN_CPR_KEYS || null,
    pseudonymKey: env.TRIN_PSEUDONYM_KEY || null,
    signInFile: env.TRIN_SIGN_IN || null,
    signInSecret: env.TRIN_SIGN_IN_SECRET || null,
    proxies: env.TRIN_PROXIES || null,
    metrics: metricsOf(env.TRIN_METRICS_TOKEN, env.TRIN_METRICS),
    suppressBelow: env.TRIN_SUPPRESS || null,
    language: locale.toLowerCase().startsWith('en') ? 'en' : 'da',
  }
}

function metricsOf(token: string | undefined, open: string | undefined): Config['metrics'] {
  if (token) return { token }
  return open === 'open' ? 'open' : null
}
