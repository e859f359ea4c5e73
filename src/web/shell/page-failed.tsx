import { useEffect, useState } from 'react'
import { useRouteError } from 'react-router'
import { Loading } from '../parts/answered.tsx'
import { NotFoundPage } from '../parts/not-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { askServed, type Served } from '../program/served-program.ts'
import { useTexts } from '../words/use-texts.ts'

/**
 * In place of a page that cannot be shown, with the menu around it. A part of the program that did not come is asked for
 * again: quietly where the server has a new version, by the reader's hand otherwise, and never while there is no server,
 * since that would take the program away too.
 */
export function PageFailed() {
  const error = useRouteError()
  // An address that cannot be read leads nowhere.
  if (error instanceof URIError) return <NotFoundPage />
  return (
    <div className="page-width">
      <Failure isOfPart={isPartMissing(error)} />
    </div>
  )
}

type State = 'looking' | Served

function Failure({ isOfPart }: { readonly isOfPart: boolean }) {
  const texts = useTexts()
  const [state, setState] = useState<State>(isOfPart ? 'looking' : 'same')
  async function again() {
    const served = await askServed()
    if (served === 'not-reached') setState(served)
    else location.reload()
  }
  useEffect(() => {
    if (!isOfPart) return
    const look = async () => {
      const served = await askServed()
      if (served === 'another') location.reload()
      else setState(served)
    }
    look()
  }, [isOfPart])
  if (state === 'looking' || (isOfPart && state === 'another')) return <Loading />
  const isAway = state === 'not-reached'
  return (
    <>
      <PageHead title={isOfPart || isAway ? texts.partMissing : texts.pageBroken} />
      <div className="notice notice-error" role="alert">
        <p>{isAway ? texts.failedNoServer : isOfPart ? texts.partMissingHelp : texts.pageBrokenHelp}</p>
        <button type="button" className="button button-secondary" onClick={again}>
          {texts.tryAgain}
        </button>
      </div>
    </>
  )
}

/** Each browser has its own words for a module that did not come; the builder's are for a style sheet. */
function isPartMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script|Unable to preload|error loading dynamically/i.test(
      error.message,
    )
  )
}
