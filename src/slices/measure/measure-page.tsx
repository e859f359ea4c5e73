import { Link } from 'react-router'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useChild, useChoices, useRecord } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useParam } from '../../web/routing/page.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { measureMessages } from './measure.texts.ts'
import { MeasureView } from './measure-view.tsx'
import '../../web/styles/notification.css'
import '../../web/styles/measure.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** One measure: its facts, its follow-ups, and changing or ending it. */
export function MeasurePage() {
  const id = useParam('id')
  return <OneMeasure key={id} id={id} />
}

function OneMeasure({ id }: { readonly id: string }) {
  const texts = useTexts(measureMessages)
  const query = useRecord('measure', id)
  return (
    <div className="page-width measure-page">
      {query.isError && <PageHead title={texts.factsTitle} />}
      <Answered query={query}>{(measure) => <OfChild measure={measure} />}</Answered>
    </div>
  )
}

function OfChild({ measure }: { readonly measure: RecordOf<'measure'> }) {
  const texts = useTexts(measureMessages)
  const wording = useWording()
  const address = useRegisterAddress()
  const child = useChild(measure.child ?? '', null)
  const choices = useChoices()
  const title = measureTitle(measure.values.measure_type, wording)
  return (
    <>
      <PageHead
        title={title}
        back={
          <Link className="back-link" to={address(`/boern/${measure.child}`)}>
            ‹ {texts.backToChild}
          </Link>
        }
        lead={child.data && <ChildLine child={child.data} />}
      />
      <Answered query={child}>
        {(child) => (
          <Answered query={choices}>
            {(choices) => <MeasureView measure={measure} child={child} choices={choices} />}
          </Answered>
        )}
      </Answered>
    </>
  )
}
