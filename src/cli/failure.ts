/** How a command ends (design.md, "Command line"): 0 done, 1 the input was refused, 2 wrong use. */
export type ExitCode = 0 | 1 | 2
export const EXIT = { done: 0, inputRefused: 1, wrongUse: 2 } as const satisfies Record<string, ExitCode>

/** A command that cannot be carried out as it was given; the message tells its user what to change. */
export class CommandFailure extends Error {
  readonly exit: ExitCode

  constructor(exit: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.exit = exit
  }
}

export function wrongUse(message: string, cause?: unknown): CommandFailure {
  return new CommandFailure(EXIT.wrongUse, message, { cause })
}

export function inputRefused(message: string, cause?: unknown): CommandFailure {
  return new CommandFailure(EXIT.inputRefused, message, { cause })
}
