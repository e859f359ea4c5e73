import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { FAMILIES } from '../../slices.due.ts'
import { caseworkersIn } from '../../web/answers/caseworkers.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CASE_KINDS, isNarrowed, VIEWS, type WorkListChoice, withWorkListChoice } from './choice.ts'
import { workListMessages } from './work-list.texts.ts'

const STEPS = [0, 1, 2, 3, 4, 5, 6] as const

/** What the list is held to, and whether it goes by date or by child. */
export function WorkListFilters({ choice }: { readonly choice: WorkListChoice }) {
  const texts = useTexts(workListMessages)
  const { may } = useSignedIn()
  const change = useChange()
  const id = useId()
  const [isOpen, setIsOpen] = useState(isNarrowed(choice))
  return (
    <>
      <fieldset className="segmented">
        <legend>{texts.order}</legend>
        <div className="segmented-choices">
          {VIEWS.map((view) => (
            <label key={view}>
              <input
                type="radio"
                name="order"
                checked={choice.view === view}
                onChange={() => change({ view })}
              />
              {texts.orders[view]}
            </label>
          ))}
        </div>
      </fieldset>
      <button
        type="button"
        className="small-button filters-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {texts.filters}
      </button>
      <div id={id} className={isOpen ? 'more-filters more-filters-open' : 'more-filters'}>
        {may.allocate && <Whose choice={choice} />}
        <Kinds choice={choice} />
      </div>
    </>
  )
}

/** Which of the tasks and children. */
function Kinds({ choice }: { readonly choice: WorkListChoice }) {
  const texts = useTexts(workListMessages)
  const change = useChange()
  return (
    <>
      <SelectField
        label={texts.family}
        value={choice.family}
        options={[
          { value: '', title: texts.allFamilies },
          ...FAMILIES.map((family) => ({ value: family, title: texts.families[family] })),
        ]}
        onChange={(family) => change({ family: FAMILIES.find((one) => one === family) ?? '' })}
      />
      <SelectField
        label={texts.step}
        value={choice.step}
        options={[
          { value: '', title: texts.allSteps },
          ...STEPS.map((step) => ({
            value: String(step),
            title: texts.stepChoice(step, stepName(step, texts)),
          })),
        ]}
        onChange={(step) => change({ step })}
      />
      <SelectField
        label={texts.caseKind}
        value={choice.caseKind}
        options={[
          { value: '', title: texts.allCaseKinds },
          ...CASE_KINDS.map((kind) => ({ value: kind, title: texts.caseKinds[kind] })),
        ]}
        onChange={(kind) => change({ caseKind: CASE_KINDS.find((one) => one === kind) ?? '' })}
      />
      {isNarrowed(choice) && (
        <button
          type="button"
          className="link-button clear-filters"
          onClick={() => change({ family: '', step: '', caseKind: '' })}
        >
          {texts.clear}
        </button>
      )}
    </>
  )
}

/** For leaders: which team's children, or which caseworker's. */
export function Whose({ choice }: { readonly choice: WorkListChoice }) {
  const texts = useTexts(workListMessages)
  const { team, roles } = useSignedIn()
  const own = roles.includes('manager') ? null : team
  const { data: choices } = useChoices()
  const change = useChange()
  const inTeam = choice.team || own?.id
  const workers = caseworkersIn(inTeam, choices)
  return (
    <>
      <SelectField
        label={texts.team}
        value={choice.team}
        options={[
          { value: '', title: own ? texts.ownTeam : texts.chooseTeam },
          ...(choices?.teams ?? [])
            .filter(({ id }) => id !== own?.id)
            .map(({ id, name }) => ({ value: id, title: name })),
        ]}
        onChange={(team) => change({ team, caseworker: '' })}
      />
      <SelectField
        label={texts.caseworker}
        value={choice.caseworker}
        options={[
          { value: '', title: texts.allCaseworkers },
          ...workers.map(({ id, name }) => ({ value: id, title: name })),
        ]}
        onChange={(caseworker) => change({ caseworker })}
      />
    </>
  )
}

function useChange(): (change: Partial<WorkListChoice>) => void {
  const [, setSearch] = useSearchParams()
  return (change) =>
    setSearch((search) => withWorkListChoice(search, change), { preventScrollReset: true, replace: true })
}
