import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { RECORDS } from '../../slices.ts'
import { AbuseNote } from '../../web/parts/abuse-note.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { investigationMessages } from './investigation.texts.ts'
import { followUpBehind, notificationOf } from './known.ts'

interface Props {
  readonly record: RecordOf<'investigation'>
  readonly child: ChildAnswer
}

/** The concern that started the investigation, as it was written: nobody types it again. */
export function BegunBy({ record, child }: Props) {
  const texts = useTexts(investigationMessages)
  const wording = useWording(child.names)
  const notification = notificationOf(record, child)
  const say = (name: FieldOf<'notification'>) =>
    notification ? sayingOf(RECORDS.of('notification'), notification.values, wording)(name) : ''
  return (
    <section className="card-frame" aria-labelledby="begun-by">
      <h2 id="begun-by">{texts.begunBy}</h2>
      {notification ? (
        <>
          <p className="small">
            {[say('received_at'), say('notifier_type'), say('notifier'), say('causes')]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <blockquote className="concern">{say('content') || texts.noContent}</blockquote>
          <AbuseNote values={notification.values} />
          {say('assessment') && <p>{say('assessment')}</p>}
          <RegisterLink to={`/underretninger/${notification.id}`} className="no-print">
            {texts.openNotification}
          </RegisterLink>
        </>
      ) : (
        <BegunAtFollowUp record={record} child={child} />
      )}
    </section>
  )
}

/** What was said at the follow-up that decided on it. */
function BegunAtFollowUp({ record, child }: Props) {
  const texts = useTexts(investigationMessages)
  const { format } = useWording(child.names)
  const followup = followUpBehind(record, child)
  if (!followup) return <p className="quiet">{texts.begunByNothing}</p>
  return (
    <>
      <p className="small">{texts.begunAtFollowUp(format.date(followup.values.date))}</p>
      <blockquote className="concern">{followup.values.new_assessment_reason}</blockquote>
    </>
  )
}
