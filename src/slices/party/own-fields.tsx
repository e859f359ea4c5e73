import { MarkedField } from '../../web/form/field-input.tsx'

/** A field that is not asked about what has been chosen. */
export function Hidden() {
  return null
}

/** A field that must be said, given what has been chosen. */
export const Marked = MarkedField
