import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { PageActions } from '../../web/parts/record-actions.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { WorkHead } from '../../web/parts/work-head.tsx'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { CHILD_TALK } from './talk.record.ts'
import { isNotHeld } from './talk.rules.ts'
import { talkMessages } from './talk.texts.ts'
import './talk.css'

/** A talk with a child, for reading: its own words first. */
export function TalkPage() {
  return (
    <RecordPage kind="child_talk" className="talk-page">
      {(record, child) => <Talk record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'child_talk'>
  readonly child: ChildAnswer
}

const FACTS: readonly FieldOf<'child_talk'>[] = [
  'date',
  'participation',
  'parents',
  'why_not',
  'left_out_for',
  'told_of_companion',
  'companion',
  'also_present',
  'held_by',
  'occasion',
  'notification_id',
  'written_on',
]

function Talk({ record, child }: Props) {
  const texts = useTexts(talkMessages)
  const { values } = record
  const isOut = isNotHeld(values)
  return (
    <>
      <WorkHead child={child} title={isOut ? texts.notHeldTitle : texts.pageTitle}>
        <PageActions spec={CHILD_TALK} record={record} child={child} mayCorrect={child.may.correct} />
      </WorkHead>
      <section className="card-frame" aria-labelledby="talk-words">
        <h2 id="talk-words">{isOut ? texts.otherWay : texts.words}</h2>
        {isSaid(values.childs_view) ? (
          <blockquote className="talk-words">{values.childs_view}</blockquote>
        ) : (
          <p className="quiet">{texts.noWords}</p>
        )}
        {values.kept_from_parents === true && <p className="small">{texts.keptFromParents}</p>}
      </section>
      <section className="card-frame" aria-labelledby="talk-facts">
        <h2 id="talk-facts">{texts.facts}</h2>
        <RecordFacts spec={CHILD_TALK} values={values} names={child.names} only={FACTS} />
      </section>
    </>
  )
}
