import { type Keeping, keeping } from '../../casework/written.ts'
import { competenceProblems } from './competence-problems.do.ts'
import { MEASURE } from './measure.record.ts'
import { lawProblems } from './measure-law.do.ts'
import { REFUSAL } from './refusal.record.ts'
import { refusalProblems } from './refusal-guard.do.ts'

export const MEASURE_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: MEASURE,
    // A measure of another type is another grant.
    mayNot: async (store, writer, { before, changes: { measure_type: type }, values }) =>
      type !== undefined && type !== before?.values.measure_type
        ? competenceProblems(store, writer, values)
        : [],
    rules: async (_, { values }) => lawProblems(values),
  }),
  keeping({ spec: REFUSAL, rules: refusalProblems }),
]
