import { useQueryClient } from '@tanstack/react-query'
import { order } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { useSaving } from '../../web/form/saving.ts'
import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { ACKNOWLEDGE } from './access.endpoints.ts'
import { emergenciesMessages } from './emergencies.texts.ts'
import type { EmergencyAnswer } from './emergencies.wire.ts'

interface Props {
  readonly caption: string
  readonly emergencies: readonly EmergencyAnswer[]
}

/** Who opened which child, why and until when; a leader says here that it has been seen. */
export function EmergencyList({ caption, emergencies }: Props) {
  const saving = useSaving()
  const questions = useQueryClient()
  async function acknowledge({ id }: EmergencyAnswer) {
    const done = await saving.save(() => order(ACKNOWLEDGE, { id, body: {} }))
    if (done === null) return
    await questions.invalidateQueries({ queryKey: ['register'] })
    await questions.invalidateQueries({ queryKey: ['me'] })
  }
  const columns = useColumns(saving.isSending, acknowledge)
  return (
    <>
      <FailureNotice failure={saving.failure} />
      <DataTable
        caption={caption}
        hideCaption
        isStacked
        columns={columns}
        rows={emergencies}
        keyOf={({ id }) => id}
      />
    </>
  )
}

function useColumns(
  isSending: boolean,
  acknowledge: (emergency: EmergencyAnswer) => void,
): Column<EmergencyAnswer>[] {
  const texts = useTexts(emergenciesMessages)
  const wording = useWording()
  const personName = usePersonName()
  return [
    { id: 'by', title: texts.by, isHeader: true, cell: ({ worker }) => worker.name },
    {
      id: 'child',
      title: texts.child,
      cell: ({ child }) => <RegisterLink to={`/boern/${child.id}`}>{personName(child.name)}</RegisterLink>,
    },
    { id: 'reason', title: texts.reason, cell: ({ reason }) => reason },
    { id: 'from', title: texts.from, cell: ({ from }) => momentText(from, wording) },
    { id: 'until', title: texts.until, cell: ({ until }) => <Until until={until} /> },
    {
      id: 'looks',
      title: texts.looks,
      cell: ({ child, worker }) => (
        <RegisterLink to="/opslag" params={{ barn: child.id, medarbejder: worker.id }}>
          {texts.looks}
          <span className="sr-only"> ({personName(child.name)})</span>
        </RegisterLink>
      ),
    },
    {
      id: 'acknowledged',
      title: texts.acknowledged,
      cell: (one) => <Acknowledged emergency={one} isSending={isSending} acknowledge={acknowledge} />,
    },
  ]
}

function Until({ until }: { readonly until: string }) {
  const texts = useTexts(emergenciesMessages)
  const wording = useWording()
  const isOpen = Date.parse(until) > Date.now()
  return (
    <>
      {momentText(until, wording)}{' '}
      {isOpen ? <strong className="open-mark">{texts.open}</strong> : <span>({texts.over})</span>}
    </>
  )
}

interface AcknowledgedProps {
  readonly emergency: EmergencyAnswer
  readonly isSending: boolean
  readonly acknowledge: (emergency: EmergencyAnswer) => void
}

/** Which leader has seen it; until one has, a leader can say so. */
function Acknowledged({ emergency, isSending, acknowledge }: AcknowledgedProps) {
  const texts = useTexts(emergenciesMessages)
  const wording = useWording()
  const { roles } = useSignedIn()
  const personName = usePersonName()
  const { acknowledgedBy, acknowledgedAt, worker, child } = emergency
  if (acknowledgedBy !== null)
    return texts.acknowledgedBy(acknowledgedBy, momentText(acknowledgedAt ?? '', wording))
  if (!roles.includes('team_leader') && !roles.includes('manager')) return null
  return (
    <button
      type="button"
      className="button button-primary acknowledge"
      aria-label={texts.acknowledgeOf(worker.name, personName(child.name))}
      disabled={isSending}
      onClick={() => acknowledge(emergency)}
    >
      {texts.acknowledge}
    </button>
  )
}
