import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { seesAll } from '../../kernel/sight.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { ageWords } from '../../web/words/age.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { ChildRow } from './child.wire.ts'
import { childrenMessages } from './children.texts.ts'

/** The children as a table; on a phone each is a card. */
export function ChildRows({ rows }: { readonly rows: readonly ChildRow[] }) {
  const texts = useTexts(childrenMessages)
  const { may } = useSignedIn()
  return (
    <table className="table data-table child-rows">
      <caption className="sr-only">{texts.title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.age}</th>
          {may.seeMeasures && <th scope="col">{texts.onStep}</th>}
          {may.seeCases && (
            <>
              <th scope="col">{texts.caseworker}</th>
              <th scope="col">{texts.team}</th>
              <th scope="col">{texts.since}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { readonly row: ChildRow }) {
  const shared = useTexts(registerMessages)
  const address = useRegisterAddress()
  const { pathname, search } = useLocation()
  const name = usePersonName()(row.name)
  const { may } = useSignedIn()
  return (
    <tr>
      <th scope="row">
        <Link to={address(`/boern/${row.id}`)} state={{ from: `${pathname}${search}` }} className="row-link">
          {name || shared.nameless}
        </Link>
        {row.protected && <ProtectedMark isShort />}
      </th>
      <td>
        <Age row={row} />
      </td>
      {may.seeMeasures && (
        <td>
          <Step row={row} />
        </td>
      )}
      {may.seeCases && <CaseCells row={row} />}
    </tr>
  )
}

/** Whose the case is, and since when; nothing where the reader does not see whether there is one. */
function CaseCells({ row: { case: of, sees } }: { readonly row: ChildRow }) {
  const texts = useTexts(childrenMessages)
  const format = useFormat()
  return (
    <>
      <td>{of?.caseworker?.name ?? <em className="quiet">{of ? texts.nobody : ''}</em>}</td>
      <td>{of?.team?.name}</td>
      <td data-title={of ? texts.since : undefined}>
        {of ? (
          <>
            <span className="nowrap">{format.shortDate(of.openedOn)}</span>
            {of.kind === 'course' && <span className="quiet"> · {texts.course}</span>}
            {of.closedOn && <span className="quiet"> · {texts.closed(format.shortDate(of.closedOn))}</span>}
          </>
        ) : (
          seesAll(sees, ['child_case']) && <em className="quiet">{texts.noCase}</em>
        )}
      </td>
    </>
  )
}

function Age({ row }: { readonly row: ChildRow }): ReactNode {
  const texts = useTexts(registerMessages)
  const format = useFormat()
  if (row.birthDate) {
    return (
      <>
        <span className="nowrap">{ageWords(row.birthDate, danishToday(), texts)}</span>{' '}
        <span className="quiet nowrap">{format.shortDate(row.birthDate)}</span>
      </>
    )
  }
  if (!row.expectedBirthDate) return null
  return (
    <>
      {texts.unborn}{' '}
      <span className="quiet nowrap">{texts.expected(format.shortDate(row.expectedBirthDate))}</span>
    </>
  )
}

function Step({ row }: { readonly row: ChildRow }): ReactNode {
  const texts = useTexts(childrenMessages)
  const isWhole = seesAll(row.sees, ['measure'])
  if (row.step === 0) return isWhole && <em className="quiet">{texts.noStepNow}</em>
  return (
    <>
      <span className="nowrap">
        <span className={`step-swatch step-fill-${row.step}`} />
        {row.step} {stepName(row.step, texts)}
      </span>
      {isWhole && row.measures > 1 && (
        <span className="quiet nowrap"> · {texts.measuresCount(row.measures)}</span>
      )}
    </>
  )
}
