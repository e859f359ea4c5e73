import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'

/**
 * What stops a refusal where the municipality lets the hearing stop it: the party has not been heard, and nobody has said
 * why not. Whether the law asks for it is not verified, so that without the municipality's word nothing is stopped.
 * @see docs/law.md#hearing-before-a-refusal
 */
export function hearingProblems(
  { heard_on, not_heard_because }: RecordValues,
  isHearingRequired: boolean,
): readonly FieldProblem[] {
  return !isHearingRequired || isSaid(heard_on) || isSaid(not_heard_because) ? [] : [NOT_HEARD]
}

const NOT_HEARD = problem(
  'heard_on',
  'Hør parten før afslaget, og skriv dag og bemærkninger; eller skriv, hvorfor parten ikke er hørt.',
  'Hear the party before the refusal and give the day and the comments; or say why the party was not heard.',
)
