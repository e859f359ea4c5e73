import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { notificationMessages } from './concern.texts.ts'
import { nextPath } from './next-address.ts'

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
}

/** The way from a notification that is decided to what was begun by it. */
export function GoOn({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const { outcome } = record.values
  if (outcome !== 'investigation' && outcome !== 'clarification') return null
  const begun = child.records[outcome].find(({ values }) => values.notification_id === record.id)
  if (!begun) return null
  return (
    <p>
      <Link className="button button-secondary" to={address(nextPath({ page: outcome, id: begun.id }))}>
        {texts.goOn[outcome]}
      </Link>
    </p>
  )
}
