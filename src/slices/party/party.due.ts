import { dayIn } from '../../kernel/due/days.ts'
import { dueOn, waiting } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { CHILD_REQUEST } from './child-request.record.ts'
import { COMPLAINT } from './complaint.record.ts'
import { isHandled, reassessBy } from './complaint.rules.ts'

/** So long before it ends, a pause is brought up: time to talk with the child first. [choice] */
const PAUSE_AHEAD_DAYS = 14

const REQUESTS = [
  read(CHILD_REQUEST, 'kind', 'asked_on', 'answer', 'pause_with', 'pause_until', 'after_pause_on'),
] as const
type AskedOfRequests = AskedOf<typeof REQUESTS>
type Request = AskedOfRequests['records']['child_request'][number]

/** What a child has asked for: until it is answered, and before a pause ends. @see docs/law.md#what-a-child-asks-for */
export const CHILD_REQUESTS_DUE = dueRules({
  rules: {
    child_request_answer: {
      family: 'rettigheder',
      act: 'child_request',
      calendar: 'Barnets anmodning venter på svar',
    },
    contact_pause_ends: { family: 'rettigheder', act: 'child_request', calendar: 'Pause i samvær slutter' },
  },
  reads: REQUESTS,
  due: (asked) =>
    asked.records.child_request.flatMap((request) => [...answerOf(request), ...pauseOf(asked, request)]),
})

function answerOf(record: Request) {
  const { kind, asked_on, answer } = record.values
  const on = dayIn(asked_on)
  if (isSaid(answer) || on === null) return []
  const day = dateInWords(on)
  const isPlacement = kind === 'placement'
  return [
    waiting({
      rule: 'child_request_answer',
      kind: 'child_request',
      record,
      title: isPlacement
        ? { da: 'Svar barnet, der beder om at blive anbragt', en: 'Answer the child who asks to be placed' }
        : {
            da: 'Svar barnet, der beder om en pause i samvær',
            en: 'Answer the child who asks for a pause in contact',
          },
      why: isPlacement
        ? {
            da: `Barnet bad om det ${day.da}. Det er et alvorligt tegn, som skal vurderes konkret.`,
            en: `The child asked on ${day.en}. It is a serious sign, to be assessed by itself.`,
          }
        : { da: `Barnet bad om det ${day.da}.`, en: `The child asked on ${day.en}.` },
      source: isPlacement
        ? { da: 'Barnets Lov § 48, uden frist', en: 'Barnets Lov § 48, without a limit' }
        : { da: 'Barnets Lov § 104 stk. 5, uden frist', en: 'Barnets Lov § 104.5, without a limit' },
    }),
  ]
}

function pauseOf(asked: AskedOfRequests, record: Request) {
  const { answer, pause_until, pause_with, after_pause_on } = record.values
  const due = dayIn(pause_until)
  if (answer !== 'paused' || due === null || isSaid(after_pause_on) || due > asked.today + PAUSE_AHEAD_DAYS)
    return []
  const day = dateInWords(due)
  return [
    dueOn(asked, due, {
      rule: 'contact_pause_ends',
      kind: 'child_request',
      record,
      title: {
        da: 'Tal med barnet, før pausen i samvær slutter',
        en: 'Talk with the child before the pause in contact ends',
      },
      why: {
        da: `Pausen i samvær med ${pause_with} gælder til og med ${day.da}.`,
        en: `The pause in contact with ${pause_with} lasts until ${day.en}.`,
      },
      source: { da: 'Barnets Lov § 104 stk. 5: højst 8 uger', en: 'Barnets Lov § 104.5: 8 weeks at most' },
    }),
  ]
}

const COMPLAINTS = [read(COMPLAINT, 'received_on', 'by_committee', 'reassessment', 'sent_on')] as const
type AskedOfComplaints = AskedOf<typeof COMPLAINTS>
type Complaint = AskedOfComplaints['records']['complaint'][number]

/** Complaints that lie with the municipality: owed to whoever complained, whether the case is open or not. */
export const COMPLAINTS_DUE = dueRules({
  rules: {
    complaint_reassess: {
      family: 'rettigheder',
      act: 'complaint',
      calendar: 'Klage skal genvurderes og sendes videre',
      outlivesCase: true,
    },
    complaint_send_on: {
      family: 'rettigheder',
      act: 'complaint',
      calendar: 'Klage skal sendes til Ankestyrelsen',
      outlivesCase: true,
    },
  },
  reads: COMPLAINTS,
  due: (asked) =>
    asked.records.complaint
      .filter(({ values }) => !isHandled(values))
      .flatMap((one) => [...reassessmentOf(asked, one), ...sendingOf(one)]),
})

/** The municipality's own decision: assessed again, and sent on where it stands, within four weeks. */
function reassessmentOf(asked: AskedOfComplaints, record: Complaint) {
  const [received, due] = [dayIn(record.values.received_on), reassessBy(record.values)]
  if (received === null || due === null) return []
  const day = dateInWords(received)
  return [
    dueOn(asked, due, {
      kind: 'complaint',
      record,
      rule: 'complaint_reassess',
      title: isSaid(record.values.reassessment)
        ? { da: 'Send klagen videre til Ankestyrelsen', en: 'Send the complaint on to Ankestyrelsen' }
        : { da: 'Genvurdér klagen, og send den videre', en: 'Re-assess the complaint, and send it on' },
      why: {
        da: `4 uger efter, at klagen kom ${day.da}.`,
        en: `4 weeks after the complaint came on ${day.en}.`,
      },
      source: { da: 'Barnets Lov §§ 144-150: senest 4 uger', en: 'Barnets Lov §§ 144-150: within 4 weeks' },
    }),
  ]
}

/** The committee's decision: not assessed again. */
function sendingOf(record: Complaint) {
  const received = dayIn(record.values.received_on)
  if (received === null || reassessBy(record.values) !== null) return []
  const day = dateInWords(received)
  return [
    waiting({
      kind: 'complaint',
      record,
      rule: 'complaint_send_on',
      title: { da: 'Send klagen til Ankestyrelsen', en: 'Send the complaint to Ankestyrelsen' },
      why: {
        da: `Modtaget ${day.da}. Udvalgets afgørelser går direkte til Ankestyrelsen.`,
        en: `Received on ${day.en}. The committee's decisions go directly to Ankestyrelsen.`,
      },
      source: { da: 'Barnets Lov §§ 144-150, uden frist', en: 'Barnets Lov §§ 144-150, without a limit' },
    }),
  ]
}
