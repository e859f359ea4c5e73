import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { AnyKind, RecordOf } from '../../api/wire-of-kind.ts'
import { useOpening } from '../answers/opened.ts'
import { useChild, useRecord } from '../answers/questions.ts'
import { Answered } from '../parts/answered.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useParam } from './page.ts'

interface Props<Kind extends AnyKind> {
  readonly kind: Kind
  readonly className: string
  /** Stands above a failure; none where the page has no head of its own until it is read. */
  readonly title?: string
  readonly children: (record: RecordOf<Kind>, child: ChildAnswer) => ReactNode
}

/** A page about the one record that its address names, and the child that it belongs to. */
export function RecordPage<Kind extends AnyKind>(props: Props<Kind>) {
  const id = useParam('id')
  return <OneRecord key={id} id={id} {...props} />
}

function OneRecord<Kind extends AnyKind>({
  id,
  kind,
  className,
  title,
  children,
}: Props<Kind> & { readonly id: string }) {
  const query = useRecord(kind, id)
  return (
    <div className={`page-width ${className}`}>
      {query.isError && title !== undefined && <PageHead title={title} />}
      <Answered query={query}>
        {(record) => <OfChild id={record.child ?? ''}>{(child) => children(record, child)}</OfChild>}
      </Answered>
    </div>
  )
}

interface OfChildProps {
  readonly id: string
  readonly children: (child: ChildAnswer) => ReactNode
}

function OfChild({ id, children }: OfChildProps) {
  const query = useChild(id, null)
  useOpening(query.data)
  return <Answered query={query}>{children}</Answered>
}
