import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useChild, useChoices } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useParam } from '../../web/routing/page.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { type Sent as Granted, GrantForm } from './grant-form.tsx'
import { measureMessages } from './measure.texts.ts'
import { StepPicker } from './step-picker.tsx'
import type { Programme, Type } from './tried.ts'
import '../../web/styles/notification.css'
import '../../web/styles/measure.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** A measure is chosen by step. */
export function NewMeasurePage() {
  const id = useParam('id')
  return <ForChild key={id} id={id} />
}

function ForChild({ id }: { readonly id: string }) {
  const texts = useTexts(measureMessages)
  const query = useChild(id, null)
  return (
    <div className="page-width measure-page">
      {query.isError && <PageHead title={texts.newTitle} />}
      <Answered query={query}>{(child) => <NewMeasure child={child} />}</Answered>
    </div>
  )
}

interface Chosen {
  readonly type: Type
  readonly programme: Programme | undefined
}

function NewMeasure({ child }: { readonly child: ChildAnswer }) {
  const texts = useTexts(measureMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const query = useChoices()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isSent, setIsSent] = useState(false)
  const onSent = ({ kind, id }: Granted) => {
    if (kind === 'measure') navigate(address(`/indsatser/${id}`))
    else setIsSent(true)
  }
  return (
    <>
      <PageHead
        title={texts.newTitle}
        back={
          <Link className="back-link" to={address(`/boern/${child.child.id}`)}>
            ‹ {texts.backToChild}
          </Link>
        }
        lead={<ChildLine child={child} />}
      />
      {isSent ? (
        <Sent childId={child.child.id} />
      ) : (
        <Answered query={query}>
          {(choices) => (
            <>
              <section className="card-frame" aria-labelledby="pick-title">
                <h2 id="pick-title">{texts.pickTitle}</h2>
                <p>{texts.newLead}</p>
                <StepPicker
                  child={child}
                  choices={choices}
                  value={chosen?.type.code ?? ''}
                  onChoose={(type, programme) => setChosen({ type, programme })}
                />
                {chosen && <GoOn code={chosen.type.code} />}
              </section>
              {chosen && (
                <Granting
                  key={`${chosen.type.code} ${chosen.programme?.code}`}
                  {...{ child, choices, chosen, onSent }}
                />
              )}
            </>
          )}
        </Answered>
      )}
    </>
  )
}

interface GrantingProps {
  readonly child: ChildAnswer
  readonly choices: Parameters<typeof GrantForm>[0]['choices']
  readonly chosen: Chosen
  readonly onSent: (record: Granted) => void
}

function Granting({ child, choices, chosen, onSent }: GrantingProps) {
  const wording = useWording(child.names)
  const language = useLanguage()
  const { type, programme } = chosen
  return (
    <section className="card-frame" aria-labelledby="grant-title">
      <h2 id="grant-title" tabIndex={-1}>
        {programme?.title[language] ?? measureTitle(type.code, wording)}
      </h2>
      <GrantForm {...{ child, choices, type, programme, onSent }} />
    </section>
  )
}

/** The form stands below the staircase: the way there, which does not take the keyboard out of the choice. */
function GoOn({ code }: { readonly code: string }) {
  const texts = useTexts(measureMessages)
  const wording = useWording()
  return (
    <div className="pick-foot">
      <button
        type="button"
        className="button button-primary"
        onClick={() => document.getElementById('grant-title')?.focus()}
      >
        {texts.goOn(measureTitle(code, wording).toLowerCase())}
      </button>
    </div>
  )
}

/** A leader is asked: what happens now. */
function Sent({ childId }: { readonly childId: string }) {
  const texts = useTexts(measureMessages)
  const address = useRegisterAddress()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div ref={notice} className="notice notice-info" role="status" tabIndex={-1}>
      <p className="notice-title">{texts.sentTitle}</p>
      <p>{texts.sentHelp}</p>
      <p>
        <Link to={address(`/boern/${childId}`)}>{texts.backToChild}</Link>
      </p>
    </div>
  )
}
