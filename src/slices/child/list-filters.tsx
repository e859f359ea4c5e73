import { useSearchParams } from 'react-router'
import { caseworkersIn } from '../../web/answers/caseworkers.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childrenMessages } from './children.texts.ts'
import { isNarrowed, type ListChoice, SORTS, STATUSES, whoseOf, withChoice } from './list-choice.ts'

/** What the list is held to: whose children, which team and caseworker, the case's status, the step. */
export function ListFilters({ choice }: { readonly choice: ListChoice }) {
  const texts = useTexts(childrenMessages)
  const me = useSignedIn()
  const [, setSearch] = useSearchParams()
  const { data: choices } = useChoices()
  const change = (part: Partial<ListChoice>) =>
    setSearch((search) => withChoice(search, me, part), { preventScrollReset: true, replace: true })
  const titled = (values: readonly string[], titles: Readonly<Record<string, string>>) =>
    values.map((value) => ({ value, title: titles[value] }))
  const named = (all: string, list: readonly { readonly id: string; readonly name: string }[] = []) => [
    { value: '', title: all },
    ...list.map(({ id, name }) => ({ value: id, title: name })),
  ]
  return (
    <>
      <WhoseSwitch choice={choice} onChange={(whose) => change({ whose })} />
      {choice.whose === 'alle' && me.may.seeCases && (
        <>
          <SelectField
            label={texts.team}
            value={choice.team}
            options={named(texts.allTeams, choices?.teams)}
            onChange={(team) => change({ team, caseworker: '' })}
          />
          <SelectField
            label={texts.caseworker}
            value={choice.caseworker}
            options={named(texts.allCaseworkers, caseworkersIn(choice.team, choices))}
            onChange={(caseworker) => change({ caseworker })}
          />
        </>
      )}
      {me.may.seeCases && (
        <SelectField
          label={texts.status}
          value={choice.status}
          options={titled(STATUSES, texts.statuses)}
          onChange={(status) => change({ status })}
        />
      )}
      {me.may.seeMeasures && <StepFilter choice={choice} onChange={(step) => change({ step })} />}
      <SelectField
        label={texts.sort}
        value={choice.sort}
        options={titled(me.may.seeCases ? SORTS : SORTS.filter((sort) => sort !== 'opened'), texts.sorts)}
        onChange={(sort) => change({ sort })}
      />
      {isNarrowed(choice) && (
        <button
          type="button"
          className="link-button clear-filters"
          onClick={() => change({ team: '', caseworker: '', status: 'open', step: '' })}
        >
          {texts.clear}
        </button>
      )}
    </>
  )
}

interface StepProps {
  readonly choice: ListChoice
  readonly onChange: (step: string) => void
}

function StepFilter({ choice, onChange }: StepProps) {
  const texts = useTexts(childrenMessages)
  const steps = [1, 2, 3, 4, 5, 6].map((step) => ({
    value: String(step),
    title: texts.stepChoice(step, stepName(step, texts)),
  }))
  return (
    <SelectField
      label={texts.step}
      value={choice.step}
      options={[{ value: '', title: texts.allSteps }, ...steps]}
      onChange={onChange}
    />
  )
}

interface WhoseProps {
  readonly choice: ListChoice
  readonly onChange: (whose: ListChoice['whose']) => void
}

function WhoseSwitch({ choice, onChange }: WhoseProps) {
  const texts = useTexts(childrenMessages)
  const possible = whoseOf(useSignedIn())
  if (possible.length < 2) return null
  return (
    <fieldset className="segmented">
      <legend>{texts.whose}</legend>
      <div className="segmented-choices">
        {possible.map((whose) => (
          <label key={whose}>
            <input
              type="radio"
              name="whose"
              checked={choice.whose === whose}
              onChange={() => onChange(whose)}
            />
            {texts.whoseChoices[whose]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
