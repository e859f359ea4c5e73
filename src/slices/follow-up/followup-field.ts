import type { FieldSpec, RecordSpec } from '../../kernel/record/record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { FOLLOWUP } from './follow-up.record.ts'

/** The register's own fields, so that the form asks in its words and offers its choices. */
export const FORM = fieldOf(FOLLOWUP, 'form')
export const PARTICIPANTS = fieldOf(FOLLOWUP, 'participants')
export const NEW_ASSESSMENT = fieldOf(FOLLOWUP, 'new_assessment')
export const PLAN_CHANGE = fieldOf(FOLLOWUP, 'plan_change')
export const DECISION = fieldOf(FOLLOWUP, 'decision')
export const ENDED_BECAUSE = fieldOf(MEASURE, 'ended_because')
export const WHAT_FOLLOWS = fieldOf(MEASURE, 'what_follows')

function fieldOf({ kind, fields }: RecordSpec, name: string): FieldSpec {
  const field = fields.find((one) => one.name === name)
  if (!field) throw new Error(`${kind} has no field ${name}`)
  return field
}
