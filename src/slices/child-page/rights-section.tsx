import type { ChildAnswer } from '../../api/wire-child.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { childStoryMessages } from './child-story.texts.ts'

/** What the child and the family have asked for, been refused and complained of; and the ways to write it down. */
export function RightsSection({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  return (
    <section className="card-frame child-section no-print" id="rettigheder" aria-labelledby="rights-title">
      <h2 id="rights-title">{texts.rightsTitle}</h2>
      <p className="small">{texts.rightsLead}</p>
      <ul className="document-links">
        <Written answer={answer} />
        {answer.may.correct && <UnwrittenRefusals answer={answer} />}
      </ul>
      {answer.may.correct && <WaysToWrite id={answer.child.id} />}
    </section>
  )
}

function WaysToWrite({ id }: { readonly id: string }) {
  const texts = useTexts(childStoryMessages)
  const ways = [
    [`/boern/${id}/anmodning`, texts.childAsks],
    [`/boern/${id}/afslag`, texts.writeRefusal],
    [`/boern/${id}/klage`, texts.writeComplaint],
  ] as const
  return (
    <p className="rights-ways">
      {ways.map(([to, words]) => (
        <RegisterLink key={to} to={to} className="small-button">
          {words}
        </RegisterLink>
      ))}
    </p>
  )
}

function Written({ answer: { records, names, due } }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const { format } = useWording()
  const { child_request, refusal, complaint } = records
  const isDue = (id: string) => due.some(({ record }) => record.id === id)
  const lines = [
    ...child_request.map(({ id, values }) => ({
      to: `/anmodninger/${id}`,
      words: names[id] ?? format.shortDate(values.asked_on),
      isOpen: isDue(id),
    })),
    ...refusal.map(({ id, values }) => ({
      to: `/afslag/${id}`,
      words: texts.supportRefused(values.applied_for),
      isOpen: false,
    })),
    ...complaint.map(({ id, values }) => ({
      to: `/klager/${id}`,
      words: texts.complaintFrom(format.shortDate(values.received_on)),
      isOpen: isDue(id),
    })),
  ]
  return lines.map(({ to, words, isOpen }) => (
    <li key={to} className="document-line">
      <RegisterLink to={to}>{words}</RegisterLink>
      {isOpen && <span className="small"> · {texts.isOpen}</span>}
    </li>
  ))
}

/** A leader has said no, and the family has no refusal yet. */
function UnwrittenRefusals({ answer: { records, child } }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const wording = useWording()
  const unwritten = records.grant_request.filter(
    ({ id, values }) =>
      values.answer === 'refused' && !records.refusal.some((one) => one.values.grant_request_id === id),
  )
  return unwritten.map(({ id, values }) => (
    <li key={id} className="document-line">
      <RegisterLink to={`/boern/${child.id}/afslag`} params={{ indstilling: id }}>
        {texts.refusalMissing(measureTitle(values.measure_type, wording).toLowerCase())}
      </RegisterLink>
    </li>
  ))
}
