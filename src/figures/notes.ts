import { isoOf, schoolYearDays } from '../kernel/calendar.ts'
import type { Annotation } from '../kernel/package/register.ts'

/** Finds the note of a row. */
export type NoteOf = (figure: string, municipality: string, date: string, group: string) => string

/**
 * Series notes: an annotation belongs to the row of its figure, municipality and date, in its group or, when it
 * names none, in all; at the school figures to the school year that its date lies in. Several are joined.
 */
export function notesOf(annotations: readonly Annotation[], schoolYears: readonly string[]): NoteOf {
  const notes = new Map<string, { group: string; note: string }[]>()
  for (const annotation of annotations) {
    const isSchool = annotation.figure.startsWith('school_')
    const date = isSchool ? schoolYears.find((year) => isWithin(annotation, year)) : isoOf(annotation.date)
    const key = `${annotation.figure}|${annotation.municipality}|${date}`
    notes.set(key, [...(notes.get(key) ?? []), annotation])
  }
  if (notes.size === 0) return () => ''
  return (figure, municipality, date, group) =>
    (notes.get(`${figure}|${municipality}|${date}`) ?? [])
      .filter((annotation) => annotation.group === '' || annotation.group === group)
      .map((annotation) => annotation.note)
      .join('; ')
}

function isWithin({ date }: Annotation, schoolYear: string): boolean {
  const days = schoolYearDays(schoolYear)
  return days !== null && days.first <= date && date <= days.last
}
