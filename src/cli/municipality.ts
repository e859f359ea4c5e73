import { addMunicipality, municipalitiesHere } from '../store/municipality.ts'
import type { CommandContext } from './context.ts'
import { inputRefused, wrongUse } from './failure.ts'
import { municipalityName } from './municipality-name.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'

interface AddOptions extends RegisterOptions {
  readonly name?: string
  readonly invented?: boolean
}

/** `trin municipality add`: makes room for a municipality, and for the systems that will speak for it. */
export async function addOne(code: string, options: AddOptions, context: CommandContext): Promise<void> {
  if (!/^\d{3}$/.test(code)) throw wrongUse(`"${code}" is not a three-digit municipality code`)
  const name = (options.name ?? municipalityName(code)).trim()
  if (name === '')
    throw wrongUse(`--name: no Danish municipality has the code ${code}; say what it is called`)
  await using register = await openRegister(options, context)
  const added = await addMunicipality(register.stores, { code, name, invented: options.invented === true })
  if (!added.ok) {
    const kind = added.refused === 'real' ? 'a real municipality' : 'an invented one'
    throw inputRefused(`${code} is there already as ${kind}; that cannot be changed`)
  }
  await context.terminal.out(`${code} ${name}\n`)
}

interface ListOptions extends RegisterOptions {
  readonly json?: boolean
}

/** `trin municipality list`: whose registers are kept here. */
export async function listAll(options: ListOptions, context: CommandContext): Promise<void> {
  await using register = await openRegister(options, context)
  const here = await municipalitiesHere(register.stores)
  const lines = here.map(({ code, name, invented }) => `${code} ${name}${invented ? ' (invented)' : ''}\n`)
  await context.terminal.out(options.json ? `${JSON.stringify(here)}\n` : lines.join(''))
}
