import { couldStartUnder } from '../../catalogue/measure-law.ts'
import { parseIsoDay } from '../../kernel/calendar.ts'
import { lawOf } from '../../kernel/follow-up.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { CheckedOf, FieldProblem } from '../../kernel/record/record.ts'
import type { MEASURE } from './measure.record.ts'

/** A measure rests on the law of the day it started. @see docs/law.md */
export function lawProblems({
  legal_basis,
  start_date,
}: Pick<CheckedOf<typeof MEASURE>, 'legal_basis' | 'start_date'>): readonly FieldProblem[] {
  const start = parseIsoDay(start_date)
  if (!isSaid(legal_basis) || start === null) return []
  const law = lawOf(legal_basis, start) ?? 'BL'
  if (couldStartUnder(law, start)) return []
  return law === 'BL'
    ? [
        problem(
          'legal_basis',
          'Barnets Lov gælder fra 1. januar 2024. En indsats, der startede før, hviler på Serviceloven (SEL).',
          'Barnets Lov applies from 1 January 2024. A measure that started before rests on Serviceloven (SEL).',
        ),
      ]
    : [
        problem(
          'legal_basis',
          'Serviceloven gjaldt til 31. december 2023. En indsats, der starter senere, hviler på Barnets Lov (BL).',
          'Serviceloven applied until 31 December 2023. A measure that starts later rests on Barnets Lov (BL).',
        ),
      ]
}
