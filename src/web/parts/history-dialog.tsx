import type { EventAnswer } from '../../api/wire-records.ts'
import type { FieldSpec } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { useHistory } from '../answers/questions.ts'
import { Dialog } from '../form/dialog.tsx'
import { useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { momentText, valueText } from '../words/value-text.ts'
import { useWording } from '../words/wording.ts'
import { Answered } from './answered.tsx'

interface Props {
  /** Of what has a history, as in its address: `measures`, or `children` for everything about a child. */
  readonly plural: string
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}

/** Every version there has been: who, when, what and why, with the old value beside the new. */
export function HistoryDialog({ plural, id, title, onClose }: Props) {
  const texts = useTexts(registerMessages)
  const query = useHistory(plural, id)
  return (
    <Dialog title={texts.historyTitle(title)} isWide onClose={onClose}>
      <Answered query={query}>
        {({ events, names }) =>
          events.length === 0 ? (
            <p>{texts.historyNone}</p>
          ) : (
            <ol className="history">
              {events
                .toSorted((a, b) => b.seq - a.seq)
                .map((event) => (
                  <HistoryEvent key={event.seq} event={event} names={names} />
                ))}
            </ol>
          )
        }
      </Answered>
    </Dialog>
  )
}

interface EventProps {
  readonly event: EventAnswer
  readonly names: Readonly<Record<string, string>>
}

function HistoryEvent({ event, names }: EventProps) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const wording = useWording(names)
  const isFirst = event.record.version === 1
  const spec = RECORDS.of(event.record.kind)
  const changed = spec.fields.flatMap((field) => {
    const change = event.changed.find((one) => one.field === field.name)
    return change ? [{ field, change }] : []
  })
  const what = `${spec.title[language].toLowerCase()} ${isFirst ? texts.created : texts.corrected}`
  const say = (field: FieldSpec, value: EventAnswer['changed'][number]['to']) =>
    valueText(field, value, wording) || texts.notSaid
  return (
    <li>
      <p className="history-head">
        <time dateTime={event.at}>{momentText(event.at, wording)}</time>
        <span>
          <strong>{event.by}</strong> · {what}
        </span>
      </p>
      {event.reason && (
        <p className="history-reason">
          <span className="sr-only">{texts.historyReason}: </span>
          {event.reason}
        </p>
      )}
      <dl className="history-changes">
        {changed.map(({ field, change }) => (
          <div key={field.name}>
            <dt>{field.title[language]}</dt>
            <dd>
              {!isFirst && (
                <>
                  <del>
                    <span className="sr-only">{texts.historyFrom}: </span>
                    {say(field, change.from)}
                  </del>{' '}
                  <span aria-hidden="true">→</span>{' '}
                </>
              )}
              <ins>
                {!isFirst && <span className="sr-only">{texts.historyTo}: </span>}
                {say(field, change.to)}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
