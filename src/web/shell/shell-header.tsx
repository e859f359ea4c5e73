import { useId, useState } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import { ROLE_TITLES } from '../../kernel/role.ts'
import { IN_HEAD } from '../../slices.pages.tsx'
import { SignedInContext, useMe, useSignIn, useSignOut } from '../answers/me.ts'
import { OPEN_PAGES } from '../figures/figures.pages.tsx'
import { PageLinks } from '../parts/page-links.tsx'
import { useRegisterAddress } from '../routing/address.ts'
import { linksTo } from '../routing/page.ts'
import { addressOf, useLanguage } from '../routing/selection.ts'
import { FindChildButton } from './find-child-button.tsx'
import { useMaySignOut } from './leaving.tsx'
import { homeOf, isOpenPage } from './pages.ts'
import { RegisterLinks } from './register-links.tsx'
import { registerShellMessages } from './register-shell.texts.ts'
import '../styles/register-shell.css'
import { useTexts } from '../words/use-texts.ts'

/** The top of every page: whether this is a demo, who is signed in, and where one can go. */
export function ShellHeader() {
  const texts = useTexts(registerShellMessages)
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const { data: me = null } = useMe()
  const { data: signIn } = useSignIn()
  const isDemo = (me?.mode ?? signIn?.mode) === 'demo'
  const hasRegister = signIn !== undefined && signIn.mode !== 'off'
  return (
    <header className="page-header">
      {isDemo && (
        <div className="demo-banner">
          <p className="page-width">
            <strong>{texts.demoBanner}</strong> <span>{texts.demoBannerMore}</span>
          </p>
        </div>
      )}
      {me && <Who me={me} />}
      <div className="page-width page-header-row">
        <Link className="brand" to={addressOf(search, me ? homeOf(me) : '/', {})}>
          {texts.trin}
        </Link>
        {/* A page that was chosen closes the menu of a narrow screen. */}
        {me ? <Navigation key={pathname} me={me} /> : <PackageNavigation hasRegister={hasRegister} />}
        {!me && <LanguageSwitch />}
        {me === null && hasRegister && <SignInLink />}
      </div>
      {me && isOpenPage(pathname) && (
        <div className="page-width package-row">
          <PackageNavigation hasRegister />
        </div>
      )}
    </header>
  )
}

/** The pages that are open to everyone. Where there is a register, the front page is where one's day begins. */
function PackageNavigation({ hasRegister }: { readonly hasRegister: boolean }) {
  const texts = useTexts(registerShellMessages)
  const language = useLanguage()
  const { pathname } = useLocation()
  const isAtFront = !hasRegister && pathname !== '/trappen'
  const pages = linksTo(OPEN_PAGES, language).map((link) =>
    isAtFront && link.path === '/trappen' ? { ...link, path: '/' } : link,
  )
  return <PageLinks label={texts.mainNavigation} base="" pages={pages} />
}

function Navigation({ me }: { readonly me: MeAnswer }) {
  const texts = useTexts(registerShellMessages)
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {texts.menu}
      </button>
      <div id={id} className={isOpen ? 'all-links all-links-open' : 'all-links'}>
        <RegisterLinks me={me} />
      </div>
    </>
  )
}

/** Who is signed in, as what and where. */
function Who({ me }: { readonly me: MeAnswer }) {
  const texts = useTexts(registerShellMessages)
  const language = useLanguage()
  const signOut = useSignOut()
  const maySignOut = useMaySignOut()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const roles = me.roles.map((role) => ROLE_TITLES[role][language]).join(', ')
  async function leave() {
    if (!(await maySignOut())) return
    const to = await signOut()
    // Where one signed in elsewhere, that session is ended there too.
    if (to !== null && /^https?:/.test(to)) location.assign(to)
    else navigate(address('/log-ind'))
  }
  return (
    <div className="who-row">
      <div className="page-width">
        <p className="who">
          <strong>{me.municipality.name}</strong>
          <span>
            <span className="sr-only">{texts.signedInAs} </span>
            {me.worker.name}
          </span>
          <span>{roles}</span>
          {me.team && <span>{me.team.name}</span>}
        </p>
        <div className="who-acts">
          {IN_HEAD.findChild.may(me) && (
            <SignedInContext key={me.worker.id} value={me}>
              <FindChildButton />
            </SignedInContext>
          )}
          <LanguageSwitch />
          <button type="button" className="link-button sign-out" onClick={leave}>
            {texts.signOut}
          </button>
        </div>
      </div>
    </div>
  )
}

function SignInLink() {
  const texts = useTexts(registerShellMessages)
  const address = useRegisterAddress()
  const { pathname } = useLocation()
  return (
    <Link
      className="sign-in-link"
      to={address('/log-ind')}
      aria-current={pathname === '/log-ind' ? 'page' : undefined}
    >
      {texts.signIn}
    </Link>
  )
}

/** Danish or English, for the page as it stands. */
function LanguageSwitch() {
  const texts = useTexts()
  const language = useLanguage()
  const { pathname, state } = useLocation()
  const [search] = useSearchParams()
  const inLanguage = (sprog: string) => {
    const next = new URLSearchParams(search)
    if (sprog === 'en') next.set('sprog', 'en')
    else next.delete('sprog')
    return `${pathname}?${next.toString().replaceAll('%2C', ',')}`
  }
  return (
    <nav className="language-switch" aria-label={texts.languageChoice}>
      <Link
        to={inLanguage('da')}
        state={state}
        lang="da"
        aria-current={language === 'da' ? 'true' : undefined}
      >
        {texts.danish}
      </Link>
      <Link
        to={inLanguage('en')}
        state={state}
        lang="en"
        aria-current={language === 'en' ? 'true' : undefined}
      >
        {texts.english}
      </Link>
    </nav>
  )
}
