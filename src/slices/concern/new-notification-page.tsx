import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { isRecordId } from '../../kernel/record/id.ts'
import { ApiError } from '../../web/answers/api.ts'
import { useChild } from '../../web/answers/questions.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Beside } from '../child/beside.parts.tsx'
import { notificationMessages } from './concern.texts.ts'
import type { ReceivedNotification } from './concern.wire.ts'
import { FindChild, whoHas } from './find-child.tsx'
import { NotificationForm } from './notification-form.tsx'
import { PassedOn } from './passed-on.tsx'
import '../../web/styles/notification.css'
import '../../web/styles/register-children.css'

/** Whom it is about; `others` is said of a child of others', whom one may notify about and not see. */
interface About {
  readonly id: string
  readonly others: { readonly name: string; readonly who: string } | null
}

const UNKNOWN = { name: '', who: '' }

/** Ny underretning: what was received can be written at once, and the child is found beside it, so that none is registered twice. */
export function NewNotificationPage() {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const [search] = useSearchParams()
  const asked = search.get('barn') ?? ''
  const [passedTo, setPassedTo] = useState<string | null>(null)
  if (passedTo !== null)
    return (
      <div className="page-width new-child notification-page">
        <PassedOn who={passedTo} onAnother={() => setPassedTo(null)} />
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
      <Receiving key={asked} first={isRecordId(asked) ? asked : null} onPassedOn={setPassedTo} />
    </div>
  )
}

interface ReceivingProps {
  /** The child that it is about from the beginning. */
  readonly first: string | null
  readonly onPassedOn: (who: string) => void
}

function Receiving({ first, onPassedOn }: ReceivingProps) {
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const [about, setAbout] = useState<About | null>(first ? { id: first, others: null } : null)
  const again = () => setAbout(null)
  function received({ id, visible }: ReceivedNotification) {
    if (visible) navigate(address(`/underretninger/${id}`), { replace: true })
    else onPassedOn(about?.others?.who ?? '')
  }
  return (
    <div className={about ? 'with-beside' : 'with-beside with-search'}>
      <NotificationForm
        keptFor={first ?? 'new'}
        childId={about?.id ?? null}
        isHidden={about?.others !== null && about !== null}
        onReceived={received}
      />
      <div className="notification-side">
        {about === null ? (
          <FindChild
            onChosen={(id) => setAbout({ id, others: null })}
            onHidden={(match) => setAbout({ id: match.id, others: { name: match.name, who: whoHas(match) } })}
          />
        ) : about.others ? (
          <OfOthers others={about.others} onChange={again} />
        ) : (
          <Chosen
            key={about.id}
            id={about.id}
            isFirst={about.id === first}
            onFound={setAbout}
            onChange={again}
          />
        )}
      </div>
    </div>
  )
}

interface ChosenProps {
  readonly id: string
  /** It was said before the page was opened. */
  readonly isFirst: boolean
  /** It is another than it seemed: merged into another, or not to be seen. */
  readonly onFound: (about: About) => void
  readonly onChange: () => void
}

function Chosen({ id, isFirst, onFound, onChange }: ChosenProps) {
  const query = useChild(id, null)
  const isUnseen = query.error instanceof ApiError && query.error.status === 404
  const mergedInto = query.data?.mergedInto ?? null
  useEffect(() => {
    if (isUnseen) onFound({ id, others: UNKNOWN })
    else if (mergedInto !== null) onFound({ id: mergedInto, others: null })
  }, [id, isUnseen, mergedInto, onFound])
  if (isUnseen) return null
  return (
    <Answered query={query}>
      {(child) => (
        <>
          <TheChild isFocused={!isFirst} onChange={onChange}>
            <ChildLine child={child} />
          </TheChild>
          <Beside child={child} />
        </>
      )}
    </Answered>
  )
}

interface OthersProps {
  readonly others: NonNullable<About['others']>
  readonly onChange: () => void
}

function OfOthers({ others: { name, who }, onChange }: OthersProps) {
  const texts = useTexts(notificationMessages)
  const nameOf = usePersonName()
  return (
    <>
      <TheChild isFocused onChange={onChange}>
        <span className="child-line">{nameOf(name)}</span>
      </TheChild>
      <Notice kind="info" title={texts.hiddenTitle}>
        <p>{texts.hiddenLead(who)}</p>
      </Notice>
    </>
  )
}

interface TheChildProps {
  readonly isFocused: boolean
  readonly onChange: () => void
  readonly children: ReactNode
}

/** The child that was chosen; the keyboard goes there, and can go on from it. */
function TheChild({ isFocused, onChange, children }: TheChildProps) {
  const texts = useTexts(notificationMessages)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFocused) heading.current?.focus()
  }, [isFocused])
  return (
    <section className="card-frame chosen-child">
      <h2 ref={heading} tabIndex={-1}>
        {texts.aboutChild}
      </h2>
      {children}
      <button type="button" className="link-button" onClick={onChange}>
        {texts.changeChild}
      </button>
    </section>
  )
}
