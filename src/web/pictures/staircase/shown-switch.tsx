import { useSearchParams } from 'react-router'
import { useTexts } from '../../words/use-texts.ts'
import { staircaseMessages } from './staircase.texts.ts'
import type { Shown } from './step-words.ts'

/** Rates or counts as the big numbers; kept in the address. */
export function useShown(): Shown {
  const [search] = useSearchParams()
  return search.get('vis') === 'antal' ? 'counts' : 'rates'
}

export function ShownSwitch() {
  const texts = useTexts(staircaseMessages)
  const shown = useShown()
  const [, setSearch] = useSearchParams()
  const show = (next: Shown) =>
    setSearch((search) => {
      const changed = new URLSearchParams(search)
      if (next === 'counts') changed.set('vis', 'antal')
      else changed.delete('vis')
      return changed
    })
  return (
    <fieldset className="segmented">
      <legend>{texts.show}</legend>
      <div className="segmented-choices">
        {(['rates', 'counts'] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name="vis" checked={shown === choice} onChange={() => show(choice)} />
            {choice === 'rates' ? texts.showRates : texts.showCounts}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
