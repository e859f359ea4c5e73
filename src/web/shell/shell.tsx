import { useEffect, useRef } from 'react'
import { Outlet, useNavigation } from 'react-router'
import { httpAnswers } from '../answers/http-answers.ts'
import { SourceContext } from '../answers/source.ts'
import { useLanguage } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'
import { useArrival } from './arriving.ts'
import { useKeptFocus } from './keeping-focus.ts'
import { KeysButton } from './keys-button.tsx'
import { AskedBeforeLeaving } from './leaving.tsx'
import { ShellHeader } from './shell-header.tsx'
import { SomeoneElseNotice } from './someone-else-notice.tsx'
import { Told } from './told.tsx'

const SERVERS_PACKAGE = { answers: httpAnswers, name: 'server', base: '' }

/** What stands around every page: name, who is signed in, pages, language, and what the reader should know. */
export function Shell() {
  const texts = useTexts()
  const language = useLanguage()
  const isOnItsWay = useNavigation().state !== 'idle'
  const content = useRef<HTMLElement>(null)
  useArrival(content)
  useKeptFocus(content)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <AskedBeforeLeaving>
      <a className="skipnav" href="#content">
        {texts.skipToContent}
      </a>
      <ShellHeader />
      <SomeoneElseNotice />
      <Told>
        <main
          ref={content}
          id="content"
          className="content"
          tabIndex={-1}
          aria-busy={isOnItsWay || undefined}
        >
          <SourceContext value={SERVERS_PACKAGE}>
            <Outlet />
          </SourceContext>
        </main>
      </Told>
      <footer className="page-footer">
        <div className="page-width">
          <p>{texts.footer}</p>
          <p className="page-footer-ways">
            <KeysButton />
            <a href="/api">{texts.apiReference}</a>
          </p>
        </div>
      </footer>
    </AskedBeforeLeaving>
  )
}
