import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { FigureAnswer, PackageAnswer } from '../../../api/wire.ts'
import type { Selection } from '../../routing/selection.ts'
import { isBySchoolYear } from './topics.ts'

/** Which number the reader asks to see behind; it lives in the address, so that the list can be shared. */
export interface Behind {
  readonly municipality: string
  /** A cut-off or a school year. */
  readonly date: string
  readonly group: string
  readonly part: 'numerator' | 'denominator'
  /** Zero-based page of the list. */
  readonly page: number
}

interface Names {
  readonly answer: FigureAnswer
  readonly about: PackageAnswer
  readonly selection: Selection
}

/** The date of the page's own numbers: the chosen cut-off, or the chosen or latest school year. */
export function dateOfFigure(
  search: URLSearchParams,
  figure: string,
  about: PackageAnswer,
  selection: Selection,
): string {
  if (!isBySchoolYear(figure)) return selection.date
  const asked = search.get('skoleaar')
  return about.schoolYears.find((year) => year === asked) ?? about.schoolYears.at(-1) ?? ''
}

/** What the address asks to see behind; what it leaves out is the page's own municipality, date and first group. */
export function behindOf(search: URLSearchParams, { answer, about, selection }: Names): Behind {
  const groups = answer.groups.map(({ id }) => id)
  const shown = [selection.municipality, ...selection.compare]
  return {
    municipality: shown.find((code) => code === search.get('hvem')) ?? selection.municipality,
    date: dateOfFigure(search, answer.id, about, selection),
    group: groups.find((group) => group === search.get('gruppe')) ?? groups[0] ?? '',
    part: search.get('del') === 'naevner' ? 'denominator' : 'numerator',
    page: Math.max(0, Math.trunc(Number(search.get('side') ?? '1')) - 1) || 0,
  }
}

/** The address that asks to see behind another number. A new number begins at the first page of its children. */
export function withBehind(search: URLSearchParams, change: Partial<Behind>): URLSearchParams {
  const next = new URLSearchParams(search)
  next.delete('side')
  if (change.municipality !== undefined) next.set('hvem', change.municipality)
  if (change.date !== undefined) next.set(change.date.includes('/') ? 'skoleaar' : 'dato', change.date)
  if (change.group !== undefined) next.set('gruppe', change.group)
  if (change.part !== undefined) next.set('del', change.part === 'denominator' ? 'naevner' : 'taeller')
  if (change.page !== undefined && change.page > 0) next.set('side', String(change.page + 1))
  return next
}

/** A sum that lies on or beside the total, so that its line says nothing until it is asked for. */
const ON_REQUEST = ['sum_of_types']

/** The groups drawn in the chart: those in the address, or all that tell something of their own. */
export function shownGroups(search: URLSearchParams, answer: FigureAnswer): string[] {
  const all = answer.groups.map(({ id }) => id)
  const asked = (search.get('linjer') ?? '').split(',')
  const shown = all.filter((group) => asked.includes(group))
  return shown.length > 0 ? shown : all.filter((group) => !ON_REQUEST.includes(group))
}

/** Changes which groups the chart draws. */
export function useShowGroups(): (groups: readonly string[]) => void {
  const [, setSearch] = useSearchParams()
  return useCallback(
    (groups) =>
      setSearch(
        (search) => {
          const next = new URLSearchParams(search)
          next.set('linjer', groups.join(','))
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
}
