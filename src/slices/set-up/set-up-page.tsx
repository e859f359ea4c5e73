import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { useSignedIn } from '../../web/answers/me.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { NotFoundPage } from '../../web/parts/not-found.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { PageLinks } from '../../web/parts/page-links.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { AREAS, type Area, specOf } from './areas.ts'
import { COMPETENCE_RULE } from './competence.record.ts'
import { CompetenceTried } from './competence-tried.tsx'
import { Annotations, Workers } from './kinds.tsx'
import { lacksMessages } from './lacks.texts.ts'
import { countOf, Lacks } from './lacks.tsx'
import { Retention } from './retention.tsx'
import { setUpMessages } from './set-up.texts.ts'
import { SetUpRecords } from './set-up-records.tsx'
import { SET_UP_STATE } from './state.endpoints.ts'
import { Tokens } from './tokens.tsx'
import './set-up.css'

/** Opsætning: what the municipality decides for itself. */
export function SetUpPage() {
  const texts = useTexts(setUpMessages)
  const areas = useAreas()
  return (
    <>
      <div className="page-width set-up-links">
        <PageLinks
          label={texts.navigation}
          base="/opsaetning"
          pages={areas.map(({ path, area }) => ({ path: `/${path}`, title: texts.areas[area].title }))}
        />
      </div>
      <Routes>
        <Route index element={<Overview />} />
        {AREAS.map((one) => (
          <Route
            key={one.path}
            path={one.path}
            element={<AreaPage area={one.area}>{contentOf(one)}</AreaPage>}
          />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  )
}

function contentOf({ area, kind }: (typeof AREAS)[number]): ReactNode {
  if (kind === null) return <Tokens />
  switch (area) {
    case 'workers':
      return <Workers />
    case 'annotations':
      return <Annotations />
    case 'competence-rules':
      return <SetUpRecords spec={COMPETENCE_RULE} tried={CompetenceTried} />
    case 'retention-rules':
      return <Retention />
    default:
      return <SetUpRecords key={kind} spec={specOf(kind)} />
  }
}

function AreaPage({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  const texts = useTexts(setUpMessages)
  const { title, lead } = texts.areas[area]
  return (
    <div className="page-width set-up">
      <PageHead title={title} lead={lead} />
      {children}
    </div>
  )
}

/** The areas that this reader has anything to do in: keys to other systems are the administrator's alone. */
function useAreas() {
  const { roles } = useSignedIn()
  return AREAS.filter(({ kind }) => kind !== null || roles.includes('administrator'))
}

function Overview() {
  const texts = useTexts(setUpMessages)
  const { inUse } = useTexts(lacksMessages)
  const areas = useAreas()
  const state = useAsk(SET_UP_STATE)
  return (
    <div className="page-width set-up">
      <PageHead title={texts.title} lead={texts.lead} />
      <Lacks query={state} />
      <ul className="set-up-areas">
        {areas.map(({ path, area, kind }) => (
          <li key={path} className="card-frame">
            <h2>
              <RegisterLink to={`/opsaetning/${path}`}>{texts.areas[area].title}</RegisterLink>
            </h2>
            <p>{texts.areas[area].lead}</p>
            <InUse count={countOf(state.data, kind)} says={inUse} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function InUse({ count, says }: { readonly count: number | null; readonly says: (count: number) => string }) {
  return count === null ? null : <p className="small">{says(count)}</p>
}
