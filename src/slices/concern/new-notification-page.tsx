import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { isRecordId } from '../../kernel/record/id.ts'
import { ApiError } from '../../web/answers/api.ts'
import { useChild } from '../../web/answers/questions.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { Beside } from '../child/beside.parts.tsx'
import { notificationMessages } from './concern.texts.ts'
import type { ReceivedNotification } from './concern.wire.ts'
import { FindChild, whoHas } from './find-child.tsx'
import { NotificationForm } from './notification-form.tsx'
import { PassedOn } from './passed-on.tsx'
import '../../web/styles/notification.css'
import '../../web/styles/register-children.css'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'

/** A child of others', whom one may notify about and not see. */
interface HiddenChild {
  readonly id: string
  readonly name: string
  readonly who: string
}

/** Ny underretning: first which child, so that none is registered twice, then what was received. */
export function NewNotificationPage() {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const [search] = useSearchParams()
  const asked = search.get('barn') ?? ''
  const chosen = isRecordId(asked) ? asked : null
  const [hidden, setHidden] = useState<HiddenChild | null>(null)
  const [passedTo, setPassedTo] = useState<string | null>(null)
  const step = hidden || chosen ? 1 : 0
  function again() {
    setHidden(null)
    setPassedTo(null)
  }
  if (passedTo !== null)
    return (
      <div className="page-width new-child notification-page">
        <PassedOn who={passedTo} onAnother={again} />
      </div>
    )
  return (
    <div className="page-width new-child notification-page">
      <PageHead
        title={texts.newTitle}
        lead={texts.newLead}
        back={
          <Link className="back-link" to={address('/boern')}>
            ‹ {texts.backToChildren}
          </Link>
        }
      />
      <ol className="new-steps">
        {texts.newSteps.map((title, index) => (
          <li key={title} aria-current={index === step ? 'step' : undefined}>
            {title}
          </li>
        ))}
      </ol>
      {hidden ? (
        <OfHidden child={hidden} onPassedOn={() => setPassedTo(hidden.who)} onChange={again} />
      ) : chosen ? (
        <OfChosen key={chosen} id={chosen} onPassedOn={() => setPassedTo('')} />
      ) : (
        <FindChild onHidden={(match) => setHidden({ id: match.id, name: match.name, who: whoHas(match) })} />
      )}
    </div>
  )
}

interface ChosenProps {
  readonly id: string
  readonly onPassedOn: () => void
}

function OfChosen({ id, onPassedOn }: ChosenProps) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const query = useChild(id, null)
  const toSearch = () => navigate(address('/underretninger/ny'))
  if (query.error instanceof ApiError && query.error.status === 404)
    return <OfHidden child={{ id, name: '', who: '' }} onPassedOn={onPassedOn} onChange={toSearch} />
  function received({ id: made, visible }: ReceivedNotification) {
    if (visible) navigate(address(`/underretninger/${made}`), { replace: true })
    else onPassedOn()
  }
  return (
    <Answered query={query}>
      {(child) => (
        <>
          <div className="chosen-child">
            <ChildLine child={child} />
            <button type="button" className="link-button" onClick={toSearch}>
              {texts.changeChild}
            </button>
          </div>
          <div className="with-beside">
            <NotificationForm childId={child.mergedInto ?? id} isHidden={false} onReceived={received} />
            <Beside child={child} />
          </div>
        </>
      )}
    </Answered>
  )
}

interface HiddenProps {
  readonly child: HiddenChild
  readonly onPassedOn: () => void
  readonly onChange: () => void
}

function OfHidden({ child, onPassedOn, onChange }: HiddenProps) {
  const texts = useTexts(notificationMessages)
  const name = usePersonName()(child.name)
  return (
    <>
      <div className="chosen-child">
        <p className="child-line">{name}</p>
        <button type="button" className="link-button" onClick={onChange}>
          {texts.changeChild}
        </button>
      </div>
      <Notice kind="info" title={texts.hiddenTitle}>
        <p>{texts.hiddenLead(child.who)}</p>
      </Notice>
      <NotificationForm childId={child.id} isHidden onReceived={onPassedOn} />
    </>
  )
}
