import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { RecordActions } from '../../web/parts/record-actions.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { ChildPageHead } from '../../web/routing/child-form-page.tsx'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ComplaintClock } from '../measure/complaint-clock.parts.tsx'
import { AnswerForm } from './answer-form.tsx'
import { CHILD_REQUEST } from './child-request.record.ts'
import { END_PAUSE } from './party.acts.ts'
import { partyMessages } from './party.texts.ts'

const ANSWERED: readonly FieldOf<'child_request'>[] = [
  'answer',
  'answer_reason',
  'pause_from',
  'pause_until',
  'answered_on',
  'told_on',
  'after_pause',
  'after_pause_on',
]

/** One request of a child: its words, the answer, and what comes after a pause. */
export function ChildRequestPage() {
  const language = useLanguage()
  return (
    <RecordPage kind="child_request" className="measure-page" title={CHILD_REQUEST.title[language]}>
      {(record, child) => <Request record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'child_request'>
  readonly child: ChildAnswer
}

function Request({ record, child }: Props) {
  const texts = useTexts(partyMessages)
  const language = useLanguage()
  const { values } = record
  const isAnswered = isSaid(values.answer)
  return (
    <>
      <ChildPageHead title={CHILD_REQUEST.title[language]} id={child.child.id} child={child} />
      <div className="measure-columns">
        <div>
          <Said record={record} child={child} />
          {!isAnswered && child.may.correct && (
            <section className="card-frame" aria-labelledby="answer-title">
              <h2 id="answer-title">{texts.answerTitle}</h2>
              <AnswerForm record={record} child={child} />
            </section>
          )}
          {isAnswered && (
            <section className="card-frame" aria-labelledby="answered-title">
              <h2 id="answered-title">{texts.answeredTitle}</h2>
              <RecordFacts spec={CHILD_REQUEST} values={values} names={child.names} only={ANSWERED} />
            </section>
          )}
        </div>
        {isAnswered && (
          <div>
            <AfterPause record={record} child={child} />
            <ComplaintClock child={child} over="child_request_id" id={record.id} toldOn={values.told_on} />
          </div>
        )}
      </div>
    </>
  )
}

function Said({ record, child }: Props) {
  const texts = useTexts(partyMessages)
  const format = useFormat()
  const { kind, asked_on, childs_words, pause_with } = record.values
  return (
    <section className="card-frame" aria-labelledby="words-title">
      <h2 id="words-title">{texts.wordsTitle}</h2>
      <p className="childs-own-words">{texts.quoted(childs_words)}</p>
      <p>
        {texts.askedOn(format.date(asked_on))}
        {isSaid(pause_with) && ` · ${texts.pauseWith(pause_with)}`}
      </p>
      <p className="small">{texts.kindHelp[kind]}</p>
      {child.may.correct && <RecordActions spec={CHILD_REQUEST} record={record} child={child} />}
    </section>
  )
}

function AfterPause({ record, child }: Props) {
  const texts = useTexts(partyMessages)
  const format = useFormat()
  const { answer, pause_until, after_pause_on } = record.values
  if (answer !== 'paused' || !isSaid(pause_until) || isSaid(after_pause_on) || !child.may.correct) return null
  return (
    <section className="card-frame" aria-labelledby="pause-title">
      <h2 id="pause-title">{texts.pauseTitle}</h2>
      <p>{texts.pauseLead(format.date(pause_until))}</p>
      <ActForm act={END_PAUSE} record={record} child={child} isFocused={false} />
    </section>
  )
}
