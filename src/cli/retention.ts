import { type Deleted, type Due, deleteExpired, whatIsDue } from '../jobs/delete-expired.ts'
import { municipalitiesHere } from '../store/municipality.ts'
import type { Stores } from '../store/stores.ts'
import { municipalityChoices } from './choices.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { today } from './today.ts'

interface RetentionOptions extends RegisterOptions {
  readonly municipality?: string
  readonly delete?: true
  readonly json?: true
}

type OfMunicipality<T> = T & { readonly municipality: string }

/** `trin retention`: shows what the municipalities' rules say is to be deleted, and deletes it when told to. */
export async function retention(options: RetentionOptions, context: CommandContext): Promise<void> {
  await using register = await openRegister(options, context)
  const { stores } = register
  const chosen = await municipalitiesOf(stores, options.municipality)
  const lines = options.delete
    ? linesOf(
        await eachOf(chosen, (municipality) => deleteExpired(stores, { municipality, today: today() })),
        inWords,
      )
    : linesOf(
        await eachOf(chosen, (municipality) =>
          stores.operator(municipality, 'trin retention').read((store) => whatIsDue(store, today())),
        ),
        dueInWords,
      )
  await context.terminal.out(options.json ? `${JSON.stringify(lines.all)}\n` : lines.text)
}

async function municipalitiesOf(stores: Stores, asked: string | undefined): Promise<readonly string[]> {
  const here = (await municipalitiesHere(stores)).map(({ code }) => code)
  if (asked === undefined) return here
  const codes = municipalityChoices('--municipality', asked)
  const unknown = codes.find((code) => !here.includes(code))
  if (unknown) throw wrongUse(`--municipality: ${unknown} has no register here`)
  return codes
}

async function eachOf<T>(
  municipalities: readonly string[],
  work: (municipality: string) => Promise<readonly T[]>,
): Promise<readonly OfMunicipality<T>[]> {
  const all: OfMunicipality<T>[] = []
  for (const municipality of municipalities) {
    all.push(...(await work(municipality)).map((one) => ({ municipality, ...one })))
  }
  return all
}

/** Where no municipality has a rule, nothing is ever due. */
function linesOf<T>(all: readonly T[], inWords: (one: T) => string) {
  return { all, text: all.length === 0 ? 'no rules of deletion are set\n' : all.map(inWords).join('') }
}

const KINDS = { child: 'children', look: 'looks in the log' } as const

function dueInWords({ municipality, rule, keepYears, count, oldest }: OfMunicipality<Due>): string {
  const since = oldest === null ? '' : `, the first since ${oldest}`
  return `${municipality}: ${count} ${KINDS[rule]} due after ${keepYears} years${rule === 'child' ? since : ''}\n`
}

function inWords({ municipality, rule, count, counts }: OfMunicipality<Deleted>): string {
  const rows = Object.entries(counts).map(([table, deleted]) => `${table} ${deleted}`)
  return `${municipality}: ${count} ${KINDS[rule]} deleted${rows.length > 0 ? ` (${rows.join(', ')})` : ''}\n`
}
