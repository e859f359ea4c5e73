import { AppLink } from '../../parts/app-link.tsx'
import { useTexts } from '../../words/use-texts.ts'
import { liveMessages } from '../live/live.texts.ts'

/** Leads to what has changed in a figure between two moments at which the register was known. */
export function ChangedSince({ figure }: { readonly figure: string }) {
  const texts = useTexts(liveMessages)
  return (
    <section className="card-frame no-print changed-since">
      <h2>{texts.changed}</h2>
      <p>
        {texts.changedHelp} <AppLink to={`/noegletal/${figure}/aendret`}>{texts.changedLink}</AppLink>
      </p>
    </section>
  )
}
