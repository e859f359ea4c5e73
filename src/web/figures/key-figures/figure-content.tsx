import { useSearchParams } from 'react-router'
import { useSource } from '../../answers/source.ts'
import { Notice } from '../../parts/answered.tsx'
import { AppLink } from '../../parts/app-link.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Selectors } from '../../parts/selectors.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { Behind } from './behind.tsx'
import { ChangedSince } from './changed-since.tsx'
import { Definition } from './definition.tsx'
import { Downloads } from './downloads.tsx'
import { dateOfFigure } from './figure-address.ts'
import { FigureCourse } from './figure-course.tsx'
import type { FigureParts } from './figure-parts.ts'
import { FigureTable } from './figure-table.tsx'
import { keyFiguresTexts } from './key-figures.texts.ts'
import { LatestValues } from './latest-values.tsx'
import { isBySchoolYear } from './topics.ts'

/** The page of one key figure, once its answer is there. */
export function FigureContent(parts: FigureParts) {
  const { answer, about, selection } = parts
  const { figure } = useTexts(keyFiguresTexts)
  const { language, date } = useFormat()
  const [search] = useSearchParams()
  const at = dateOfFigure(search, answer.id, about, selection)
  const { live } = useSource()
  const isSchool = isBySchoolYear(answer.id)
  return (
    <>
      <PageHead
        title={answer.title[language]}
        lead={answer.definition[language]}
        back={
          <AppLink to="/noegletal" className="back-link">
            {figure.back}
          </AppLink>
        }
      />
      <Selectors selection={selection} answer={about} withDate={!isSchool} />
      {answer.rows.length === 0 ? (
        <Notice kind="info" title={figure.noRows} />
      ) : (
        <>
          <LatestValues
            {...parts}
            date={at}
            heading={isSchool ? figure.inSchoolYear(at) : figure.atDate(date(at))}
          />
          <FigureCourse {...parts} />
          <FigureTable {...parts} />
          <Downloads {...parts} />
          {live && !isSchool && <ChangedSince figure={answer.id} />}
        </>
      )}
      <Definition answer={answer} />
      <Behind {...parts} />
    </>
  )
}
