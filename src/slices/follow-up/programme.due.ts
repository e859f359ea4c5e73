import { dayIn } from '../../kernel/due/days.ts'
import type { ProgrammeRules } from '../../kernel/due/due.ts'
import { dueOn, waiting } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { DEVIATION } from '../measure/deviation.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { measureInWords, running } from '../measure/running.rules.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { heldOn } from './held-on.rules.ts'

/** A meeting in the last two weeks of a phase ends it. [choice] */
const LAST_DAYS = 14

const READS = [
  read(MEASURE, 'measure_type', 'start_date', 'end_date', 'programme'),
  read(FOLLOWUP, 'measure_id', 'date', 'kind'),
  read(DEVIATION, 'measure_id', 'kind', 'contacts', 'answer'),
] as const
type Asked = AskedOf<typeof READS>
type Measure = Asked['records']['measure'][number]

const OF_PROGRAMMES = { family: 'indsatser', act: 'measure' } as const

/** The next step of every running measure that follows a programme. @see docs/law.md#programmes */
export const PROGRAMMES_DUE = dueRules({
  rules: {
    programme_step: { ...OF_PROGRAMMES, calendar: 'Næste skridt i forløb' },
    contacts_used: { ...OF_PROGRAMMES, calendar: 'Forløbets kontakter er brugt' },
  },
  reads: READS,
  due: (asked) =>
    running(asked).flatMap((measure) => {
      const programme = asked.rules.programmes.get(measure.values.programme ?? '')
      return programme
        ? [...phaseMeeting(asked, measure, programme), ...contactsUsed(asked, measure, programme)]
        : []
    }),
})

/** The first phase whose meeting has not been held. */
function phaseMeeting(asked: Asked, measure: Measure, programme: ProgrammeRules) {
  const start = dayIn(measure.values.start_date)
  if (start === null) return []
  const latest = heldOn(asked, measure).find(({ values }) => values.kind === 'formal')
  const held = dayIn(latest?.values.date)
  for (const { title, toWeek, endsWith } of programme.phases) {
    const due = start + 7 * toWeek
    if (!endsWith || (held !== null && held >= due - LAST_DAYS)) continue
    const day = dateInWords(start)
    return [
      dueOn(asked, due, {
        rule: 'programme_step',
        kind: 'measure',
        record: measure,
        title: { da: `Hold ${lowered(endsWith.da)}`, en: `Hold the ${lowered(endsWith.en)}` },
        why: {
          da: `Fasen »${title.da}« slutter ${toWeek} uger efter starten ${day.da}.`,
          en: `The phase “${title.en}” ends ${toWeek} weeks after the start on ${day.en}.`,
        },
        source: {
          da: `${programme.title.da} (${programme.source.da})`,
          en: `${programme.title.en} (${programme.source.en})`,
        },
      }),
    ]
  }
  return []
}

/** A course that has used its contacts ends, or asks a leader for more. */
function contactsUsed(asked: Asked, measure: Measure, programme: ProgrammeRules) {
  if (programme.contacts === null) return []
  const most = Math.max(programme.contacts, ...acceptedContacts(asked, measure))
  const used = heldOn(asked, measure).length
  if (used < most) return []
  const { da, en } = measureInWords(measure, asked.rules)
  return [
    waiting({
      rule: 'contacts_used',
      kind: 'measure',
      record: measure,
      title: { da: `Afslut ${da}, eller bed om flere kontakter`, en: `End ${en}, or ask for more contacts` },
      why: {
        da: `${used} af højst ${most} kontakter er brugt.`,
        en: `${used} of at most ${most} contacts are used.`,
      },
      source: {
        da: `${programme.title.da} (${programme.source.da})`,
        en: `${programme.title.en} (${programme.source.en})`,
      },
    }),
  ]
}

function acceptedContacts({ records }: Asked, measure: Measure): number[] {
  return records.deviation.flatMap(({ values }) => {
    const { measure_id, kind, answer, contacts } = values
    const isAccepted = measure_id === measure.id && kind === 'more_contacts' && answer === 'accepted'
    return isAccepted && isSaid(contacts) ? [contacts] : []
  })
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
