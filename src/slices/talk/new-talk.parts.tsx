import { CREATE_RECORD } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { ValuesOf } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { Form } from '../../web/form/form.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { openCase } from '../../web/form/use-record-form.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CHILD_TALK } from './talk.record.ts'
import { newTalkProblems, type TalkValues } from './talk.rules.ts'
import { talkMessages } from './talk.texts.ts'
import { talkBeginning, talkSaid } from './talk-draft.parts.ts'
import { TalkFields } from './talk-fields.parts.tsx'

interface Props {
  readonly child: ChildAnswer
  readonly occasion?: ValuesOf<typeof CHILD_TALK>['occasion']
  /** The notification that it is about. */
  readonly notification?: string | null
  readonly onSaved: (talk: RecordAnswer) => void
}

/** No talk has a type of measure. */
const NO_MEASURES = { measureTypes: new Set<string>() }

/** A talk is written down: kept on the device meanwhile, and sent once. */
export function NewTalk({ child, occasion, notification: of = null, onSaved }: Props) {
  const texts = useTexts(talkMessages)
  const { worker } = useSignedIn()
  const { today, records } = child
  const found = records.notification.find(({ id }) => id === of)
  const notification = found && { id: found.id, causes: found.values.causes }
  const form = useForm<RecordAnswer>({
    keptAs: { form: of === null ? 'talk' : `talk:${of}`, child: child.child.id },
    begins: () => talkBeginning({ today, worker: worker.id, occasion, notification }),
    problems: (draft) => {
      const said = talkSaid(draft, today)
      // The check beside it says what is no talk.
      return [...newTalkProblems(said as Partial<TalkValues>), ...checkRecord(CHILD_TALK, said, NO_MEASURES)]
    },
    send: (draft, idempotencyKey) => {
      const file = openCase(child)
      const body = { child: child.child.id, values: talkSaid(draft, today), ...(file && { case: file.id }) }
      return order(CREATE_RECORD, { plural: CHILD_TALK.plural, body }, { idempotencyKey })
    },
    onDone: onSaved,
  })
  return (
    <Form form={form} className="record-form talk-form" specs={[CHILD_TALK]} submit={texts.save}>
      <TalkFields form={form} child={child} />
    </Form>
  )
}
