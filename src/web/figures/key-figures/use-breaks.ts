import { useQueries } from '@tanstack/react-query'
import { optionsOf } from '../../answers/queries.ts'
import { useSource } from '../../answers/source.ts'
import { remarkOf, type WireAnnotation, type WireRow } from './series.ts'

/**
 * The annotations of the figures whose rows carry a remark. A row says that there is a remark, only the figure
 * itself says whether it is a break in registration; figures without remarks are not asked.
 */
export function useBreaks(
  municipality: string,
  rows: readonly WireRow[],
): (WireAnnotation & { readonly figure: string })[] {
  const source = useSource()
  const figures = [...new Set(rows.filter((row) => remarkOf(row) !== '').map((row) => row.figure))]
  return useQueries({
    queries: figures.map((figure) => optionsOf(source, 'figure', { figure, municipality })),
    combine: (answers) =>
      answers.flatMap(({ data }) =>
        (data?.annotations ?? []).map((note) => ({ ...note, figure: data?.id ?? '' })),
      ),
  })
}
