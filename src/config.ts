/** What the environment decides; nothing else reads it. Options of a command come before it. */
export interface Config {
  /** Port of `trin serve`. */
  readonly port: string | null
  /** The address to listen on; the machine itself unless the operator opens it. */
  readonly host: string
  /** Folder of what the server keeps. */
  readonly dataFolder: string
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
    suppressBelow: env.TRIN_SUPPRESS || null,
    language: locale.toLowerCase().startsWith('en') ? 'en' : 'da',
  }
}
