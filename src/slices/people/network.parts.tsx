import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { RECORDS } from '../../slices.ts'
import { RecordDialog } from '../../web/form/record-dialog.tsx'
import { Notice } from '../../web/parts/answered.tsx'
import { HistoryDialog } from '../../web/parts/history-dialog.tsx'
import { nameOf } from '../../web/pictures/genogram/relatives.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { AddRelated } from './add-related.tsx'
import { GenogramPicture } from './genogram-picture.tsx'
import { networkMessages } from './network.texts.ts'
import { NetworkPicture } from './network-picture.tsx'
import { type Person, peopleOf } from './people.ts'
import { PeopleTable } from './people-table.tsx'
import { GenogramLegend, NetworkLegend } from './picture-legend.tsx'
import './network.css'

interface Props {
  readonly answer: ChildAnswer
}

type Open =
  | { readonly what: 'nothing' }
  | { readonly what: 'add' }
  | { readonly what: 'correct' | 'history'; readonly person: Person }

/** The child's family and network: the genogram, the network map, and the same in a table that can be corrected. */
export function NetworkView({ answer }: Props) {
  const texts = useTexts(networkMessages)
  const language = useLanguage()
  const [open, setOpen] = useState<Open>({ what: 'nothing' })
  const close = () => setOpen({ what: 'nothing' })
  const people = peopleOf(answer, language)
  const present = people.filter(({ isFormer }) => !isFormer)
  const former = people.filter(({ isFormer }) => isFormer)
  const childName = answer.names[answer.child.id] || nameOf(answer.child) || texts.theChild
  const acts = {
    mayCorrect: answer.may.correct,
    correct: (person: Person) => setOpen({ what: 'correct', person }),
    showHistory: (person: Person) => setOpen({ what: 'history', person }),
  }
  return (
    <>
      <Family answer={answer} people={present} childName={childName} />
      <Network people={present} childName={childName} />
      <section className="card-frame">
        <div className="network-head">
          <h2>{texts.everyoneTitle}</h2>
          {answer.may.correct && (
            <button type="button" className="button button-primary" onClick={() => setOpen({ what: 'add' })}>
              {texts.addPerson}
            </button>
          )}
        </div>
        {present.length > 0 && <PeopleTable caption={texts.everyoneTitle} people={present} acts={acts} />}
        {former.length > 0 && (
          <details className="unfold network-former">
            <summary>{texts.former(former.length)}</summary>
            <PeopleTable caption={texts.formerCaption} people={former} acts={acts} />
          </details>
        )}
      </section>
      <Opened open={open} answer={answer} close={close} />
    </>
  )
}

interface PictureProps {
  readonly people: readonly Person[]
  readonly childName: string
}

function Family({ answer, people, childName }: PictureProps & { readonly answer: ChildAnswer }) {
  const texts = useTexts(networkMessages)
  const isEmpty = !people.some(({ sector }) => sector === 'family')
  return (
    <section className="card-frame">
      <h2>{texts.familyTitle}</h2>
      {isEmpty ? (
        <Notice kind="info" title={texts.familyEmpty}>
          <p>{texts.familyEmptyHelp}</p>
        </Notice>
      ) : (
        <>
          <p className="small no-print">{texts.familyLead}</p>
          <GenogramPicture answer={answer} people={people} childName={childName} />
          <GenogramLegend people={people} />
        </>
      )}
    </section>
  )
}

function Network({ people, childName }: PictureProps) {
  const texts = useTexts(networkMessages)
  return (
    <section className="card-frame">
      <h2>{texts.networkTitle}</h2>
      {people.length === 0 ? (
        <Notice kind="info" title={texts.networkEmpty}>
          <p>{texts.networkEmptyHelp}</p>
        </Notice>
      ) : (
        <>
          <p className="small no-print">{texts.networkLead}</p>
          <NetworkPicture people={people} childName={childName} />
          <NetworkLegend people={people} />
        </>
      )}
    </section>
  )
}

interface OpenedProps extends Props {
  readonly open: Open
  readonly close: () => void
}

function Opened({ open, answer, close }: OpenedProps) {
  switch (open.what) {
    case 'nothing':
      return null
    case 'add':
      return <AddRelated answer={answer} onClose={close} />
    case 'correct':
      return (
        <RecordDialog
          spec={RECORDS.of(open.person.record.kind)}
          record={open.person.record}
          child={answer}
          onClose={close}
        />
      )
    case 'history': {
      const { kind, id } = open.person.record
      return (
        <HistoryDialog plural={RECORDS.of(kind).plural} id={id} title={open.person.name} onClose={close} />
      )
    }
  }
}
