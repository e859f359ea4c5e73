import { isoOf, type Period, yearsBefore } from '../../kernel/calendar.ts'
import { dayInWords } from '../../kernel/day-words.ts'
import { stepOf } from './course.ts'
import type { DemoRow, Draft } from './draft.ts'

const WEEKS_6 = { first_count: 6, first_unit: 'weeks' } as const
const MONTHS_3 = { later_count: 3, later_unit: 'months' } as const

interface Line {
  readonly measure_type?: string
  readonly step?: number
  readonly first_count: number
  readonly first_unit: Period['unit']
  readonly later_count: number
  readonly later_unit: Period['unit']
}

/** The invented municipality's own follow-up standard, in the order in which the lines are tried. */
const STANDARD: readonly Line[] = [
  {
    measure_type: 'intensive_home_based',
    first_count: 4,
    first_unit: 'weeks',
    later_count: 4,
    later_unit: 'weeks',
  },
  { step: 6, ...WEEKS_6, later_count: 6, later_unit: 'weeks' },
  { step: 5, ...WEEKS_6, ...MONTHS_3 },
  { step: 4, ...WEEKS_6, ...MONTHS_3 },
  { step: 3, ...WEEKS_6, ...MONTHS_3 },
]

const COMPETENCE: readonly DemoRow[] = [
  { step: 1, granted_by: 'caseworker' },
  { step: 2, granted_by: 'caseworker' },
  { step: 3, granted_by: 'team_leader' },
  { step: 4, granted_by: 'manager' },
  { step: 5, granted_by: 'manager' },
  { step: 6, granted_by: 'manager' },
]

/** Where the standard says nothing, the early courses, the team meets the family every third month. */
const COURSE = { first: { count: 10, unit: 'weeks' }, later: { count: 3, unit: 'months' } } as const

/** How soon a measure of the type is followed up by the standard, and how often after that. */
export function intervalsOf(type: string): { readonly first: Period; readonly later: Period } {
  const step = stepOf(type)
  const line = STANDARD.find((one) => one.measure_type === type || one.step === step)
  if (!line) return COURSE
  return {
    first: { count: line.first_count, unit: line.first_unit },
    later: { count: line.later_count, unit: line.later_unit },
  }
}

/** What an invented municipality has decided for itself: when it follows up, who grants what, and what its letters say. */
export function addOwnRules(draft: Draft): void {
  const decided = isoOf(yearsBefore(draft.today, 3))
  const source = `Opdigtet beslutning i Børne- og Ungeudvalget, ${dayInWords(decided).da}`
  STANDARD.forEach((line, i) => {
    draft.add('followup_standard', `${i}`, { place: (i + 1) * 10, ...line, source })
  })
  COMPETENCE.forEach((line, i) => {
    draft.add('competence_rule', `${i}`, { ...line, source })
  })
  draft.add('work_setting', 'own', { other_assessor: false, note_days: 3, quiet_after_days: 100 })
  addTemplates(draft)
}

function addTemplates(draft: Draft): void {
  const { name, municipality } = draft.size
  const sender = `${name} Kommune\nBørn og Familie\nRådhusgyden 1\n0${municipality} ${name}\nTelefon 00 00 09 98 (opdigtet)`
  const closing = 'Ring eller skriv, hvis du er i tvivl om noget. Vi vil hellere svare en gang for meget.'
  const templates: readonly DemoRow[] = [
    {
      document: 'plan',
      opening:
        'Planen er skrevet sammen med dig og din familie. Den siger, hvad vi vil nå, hvem der gør hvad, og hvornår vi ses igen. Du kan altid bede om at få noget ændret.',
      closing,
    },
    {
      document: 'minutes',
      opening:
        'Her er, hvad vi talte om, og hvad vi blev enige om. Har vi misforstået noget, så skriv til os, så retter vi det.',
      closing,
    },
    {
      document: 'decision',
      opening: 'Vi har truffet en afgørelse om støtte. Nedenfor kan du læse, hvad den går ud på, og hvorfor.',
      appeal: `Dette er den opdigtede kommune ${name}s egen tekst og ikke en vejledning om loven.\n\nSkriv eller ring til os på adressen øverst. Vi hjælper gerne med at skrive klagen, og du må have en med til samtalen.`,
      closing,
    },
  ]
  for (const template of templates)
    draft.add('document_template', String(template.document), { ...template, sender })
}
