import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { useChild, useRecord } from '../answers/questions.ts'
import { Answered } from '../parts/answered.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useParam } from './page.ts'

interface Props {
  /** As in the record's address of the API. */
  readonly plural: string
  readonly className: string
  /** Stands above a failure; none where the page has no head of its own until it is read. */
  readonly title?: string
  readonly children: (record: RecordAnswer, child: ChildAnswer) => ReactNode
}

/** A page about the one record that its address names, and the child that it belongs to. */
export function RecordPage(props: Props) {
  const id = useParam('id')
  return <OneRecord key={id} id={id} {...props} />
}

function OneRecord({ id, plural, className, title, children }: Props & { readonly id: string }) {
  const query = useRecord(plural, id)
  return (
    <div className={`page-width ${className}`}>
      {query.isError && title !== undefined && <PageHead title={title} />}
      <Answered query={query}>{(record) => <OfChild record={record}>{children}</OfChild>}</Answered>
    </div>
  )
}

function OfChild({ record, children }: { readonly record: RecordAnswer } & Pick<Props, 'children'>) {
  const query = useChild(record.child ?? '', null)
  return <Answered query={query}>{(child) => children(record, child)}</Answered>
}
