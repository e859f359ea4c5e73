import { useSignedIn } from '../../web/answers/me.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { EMERGENCIES } from './access.endpoints.ts'
import { emergenciesMessages } from './emergencies.texts.ts'
import type { EmergenciesAnswer } from './emergencies.wire.ts'
import { EmergencyList } from './emergency-list.tsx'
import { ProtectedSearchList } from './protected-search-list.tsx'
import '../../web/styles/moves.css'

/** Nødadgange: accesses taken in an emergency, for the leader to have seen, and searches that met protected children. */
export function EmergenciesPage() {
  const texts = useTexts(emergenciesMessages)
  const query = useAsk(EMERGENCIES)
  return (
    <div className="page-width">
      <PageHead title={texts.title} lead={texts.lead} />
      <Answered query={query}>{(answer) => <Emergencies answer={answer} />}</Answered>
    </div>
  )
}

function Emergencies({ answer: { emergencies, searches } }: { readonly answer: EmergenciesAnswer }) {
  const texts = useTexts(emergenciesMessages)
  const { may } = useSignedIn()
  const waiting = emergencies.filter(({ acknowledgedBy }) => acknowledgedBy === null)
  const seen = emergencies.filter(({ acknowledgedBy }) => acknowledgedBy !== null)
  return (
    <>
      {waiting.length === 0 ? (
        <Notice kind="info" title={texts.waitingNone}>
          <p>{texts.waitingNoneHelp}</p>
        </Notice>
      ) : (
        <section className="card-frame">
          <h2>{texts.waiting}</h2>
          <EmergencyList caption={texts.waiting} emergencies={waiting} />
        </section>
      )}
      {seen.length > 0 && (
        <section className="card-frame">
          <h2>{texts.seen}</h2>
          <EmergencyList caption={texts.seen} emergencies={seen} />
        </section>
      )}
      {may.seeLooks && <ProtectedSearchList searches={searches} />}
    </>
  )
}
