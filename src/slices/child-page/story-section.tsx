import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { childStoryMessages } from './child-story.texts.ts'
import { KINDS_ON_PAGE } from './kinds-on-page.ts'
import { byMonth, chosenOf, type Happening, storyOf } from './story.ts'
import { STORY_KINDS, type StoryKind } from './story-words.ts'

const SHOWN = 12
const LONG = 260

/** Everything that happened for the child in one row of time, which can be narrowed and searched. */
export function StorySection({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const wording = useWording(answer.names)
  const [kinds, setKinds] = useState<ReadonlySet<StoryKind>>(new Set())
  const [search, setSearch] = useState('')
  const [isAllShown, setIsAllShown] = useState(false)
  const story = storyOf(answer, { wording, texts })
  const chosen = chosenOf(story, kinds, search)
  const isCut = !isAllShown && search === '' && chosen.length > SHOWN + 2
  const shown = isCut ? chosen.slice(0, SHOWN) : chosen
  const toggle = (kind: StoryKind) => setKinds((now) => now.symmetricDifference(new Set([kind])))
  return (
    <section className="card-frame child-section" id="sket" aria-labelledby="story-title">
      <h2 id="story-title">{texts.happenedTitle}</h2>
      {story.length === 0 && (
        <NoneOf of={answer} kinds={KINDS_ON_PAGE}>
          {texts.nothingHappened}
        </NoneOf>
      )}
      {story.length > 0 && (
        <div className="story-choice no-print">
          <KindChips story={story} kinds={kinds} toggle={toggle} />
          <label className="search-field">
            <span className="sr-only">{texts.searchStory}</span>
            <input
              type="search"
              className="form-input"
              placeholder={texts.searchStory}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          <p className="small quiet" role="status">
            {chosen.length === 0 ? texts.nothingFound : texts.found(chosen.length)}
          </p>
        </div>
      )}
      {byMonth(shown).map(({ month, happened }) => (
        <Month key={month} month={month} happened={happened} />
      ))}
      {isCut && (
        <button type="button" className="link-button no-print" onClick={() => setIsAllShown(true)}>
          {texts.showAll(chosen.length)}
        </button>
      )}
    </section>
  )
}

interface ChipsProps {
  readonly story: readonly Happening[]
  readonly kinds: ReadonlySet<StoryKind>
  toggle(kind: StoryKind): void
}

function KindChips({ story, kinds, toggle }: ChipsProps) {
  const texts = useTexts(childStoryMessages)
  const there = STORY_KINDS.filter((kind) => story.some((one) => one.kind === kind))
  return (
    <fieldset className="story-kinds">
      <legend className="sr-only">{texts.showKinds}</legend>
      {there.map((kind) => (
        <label key={kind} className="story-chip">
          <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
          {texts.kinds[kind]}
        </label>
      ))}
    </fieldset>
  )
}

function Month({ month, happened }: { readonly month: string; readonly happened: readonly Happening[] }) {
  const { language } = useFormat()
  const name = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
  return (
    <>
      <h3 className="story-month">{name.charAt(0).toUpperCase() + name.slice(1)}</h3>
      <ol className="story-lines">
        {happened.map((one) => (
          <Line key={one.key} happening={one} />
        ))}
      </ol>
    </>
  )
}

const PAGES: Readonly<Record<string, string>> = {
  notification: '/underretninger',
  clarification: '/afdaekninger',
  investigation: '/undersoegelser',
  plan: '/planer',
  measure: '/indsatser',
  child_talk: '/samtaler',
}

function Line({ happening }: { readonly happening: Happening }) {
  const wording = useWording()
  const texts = useTexts(childStoryMessages)
  const { may } = useSignedIn()
  const [isOpen, setIsOpen] = useState(false)
  const { day, moment, kind, title, facts, text, record } = happening
  const page = may.write ? PAGES[record.kind] : undefined
  const isLong = text.length > LONG
  return (
    <li className={`story-line story-${kind}`}>
      <time dateTime={moment ?? day} className="story-day">
        {moment === null ? wording.format.shortDate(day) : momentText(moment, wording)}
      </time>
      <div className="record-words">
        <p className="story-title">
          {page ? <RegisterLink to={`${page}/${record.id}`}>{title}</RegisterLink> : title}
        </p>
        {facts.length > 0 && <p className="record-facts">{facts.join(' · ')}</p>}
        {text && <p className={isLong && !isOpen ? 'record-text story-cut' : 'record-text'}>{text}</p>}
        {isLong && (
          <button
            type="button"
            className="link-button no-print"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? texts.readLess : texts.readMore}
            <span className="sr-only">: {title}</span>
          </button>
        )}
      </div>
    </li>
  )
}
