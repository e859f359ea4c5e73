import type { CheckedTable } from './check-table.ts'
import type { Values } from './read-column.ts'

/** The accepted lines of a resource, in file order, column by column. */
export interface Picked {
  readonly base: { readonly count: number; readonly row: Int32Array }
  days(column: string): Int32Array
  whole(column: string): Int32Array
  bytes(column: string): Uint8Array
  numbers(column: string): Float64Array
  /** Places among the register's municipalities; -1 where the register has none such. */
  municipalities(): Int32Array
  /** The text of a column by index; empty where there is none. */
  texts(column: string): (index: number) => string
}

/** Picks the accepted lines; a column of which nothing was refused is taken over without copying. */
export function picked({ accepted, values, source }: CheckedTable, placeOf: Int32Array): Picked {
  const valuesOf = (column: string): Values => values.get(column) ?? new Int32Array(source.count)
  const isWhole = accepted.length === source.count

  function whole(column: string): Int32Array {
    const all = valuesOf(column)
    if (isWhole && all instanceof Int32Array) return all
    return into(new Int32Array(accepted.length), all)
  }

  function into<Target extends Values | Uint8Array>(target: Target, all: Values): Target {
    for (let index = 0; index < accepted.length; index++) target[index] = all[accepted[index]]
    return target
  }

  return {
    base: { count: accepted.length, row: accepted },
    days: whole,
    whole,
    bytes: (column) => into(new Uint8Array(accepted.length), valuesOf(column)),
    numbers: (column) => into(new Float64Array(accepted.length), valuesOf(column)),
    municipalities: () => {
      const all = valuesOf('municipality')
      const places = new Int32Array(accepted.length)
      for (let index = 0; index < places.length; index++) places[index] = placeOf[all[accepted[index]]]
      return places
    },
    texts: (name) => {
      const column = source.columns.get(name)
      if (column?.form !== 'texts') return () => ''
      return (index) => column.texts[column.codes[accepted[index]]] ?? ''
    },
  }
}
