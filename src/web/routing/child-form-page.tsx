import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useOpening } from '../answers/opened.ts'
import { useChild } from '../answers/questions.ts'
import { Answered } from '../parts/answered.tsx'
import { ChildLine } from '../parts/child-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { RegisterLink } from '../parts/register-link.tsx'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { useParam } from './page.ts'
import '../styles/measure.css'

interface Props {
  readonly title: string
  /** What it is for, below the child. */
  readonly lead: string
  readonly children: (child: ChildAnswer) => ReactNode
}

/** A page on which something new is written about the child that its address names. */
export function ChildFormPage(props: Props) {
  const id = useParam('id')
  return <OfChild key={id} id={id} {...props} />
}

function OfChild({ id, title, lead, children }: Props & { readonly id: string }) {
  const query = useChild(id, null)
  useOpening(query.data)
  return (
    <div className="page-width measure-page">
      <ChildPageHead title={title} id={id} child={query.data} />
      <p>{lead}</p>
      <Answered query={query}>{children}</Answered>
    </div>
  )
}

interface HeadProps {
  readonly title: string
  readonly id: string
  readonly child: ChildAnswer | undefined
}

/** The name of a page about a child, with the way back to it. */
export function ChildPageHead({ title, id, child }: HeadProps) {
  const texts = useTexts(registerMessages)
  return (
    <PageHead
      title={title}
      back={
        <RegisterLink className="back-link" to={`/boern/${id}`}>
          ‹ {texts.backToChild}
        </RegisterLink>
      }
      lead={child && <ChildLine child={child} />}
    />
  )
}
