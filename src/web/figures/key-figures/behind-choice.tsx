import { useSearchParams } from 'react-router'
import { SelectField } from '../../parts/selectors.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { type Behind, withBehind } from './figure-address.ts'
import type { FigureParts } from './figure-parts.ts'
import { useFigureWords } from './figure-words.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'

/** Which number to look behind: date, group, part and, when several are compared, municipality. */
export function BehindChoice({ answer, about, selection, at }: FigureParts & { readonly at: Behind }) {
  const { behind, table } = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  const words = useFigureWords()
  const [, setSearch] = useSearchParams()
  const choose = (change: Partial<Behind>) =>
    setSearch((search) => withBehind(search, change), { preventScrollReset: true })
  const isSchool = at.date.includes('/')
  const dates = (isSchool ? about.schoolYears : about.cutOffs).toReversed()
  const shown = [selection.municipality, ...selection.compare]
  return (
    <div className="selectors">
      {shown.length > 1 && (
        <SelectField
          label={behind.municipality}
          value={at.municipality}
          options={about.municipalities
            .filter(({ code }) => shown.includes(code))
            .map(({ code, name }) => ({ value: code, title: name }))}
          onChange={(municipality) => choose({ municipality })}
        />
      )}
      <SelectField
        label={isSchool ? table.schoolYear : behind.date}
        value={at.date}
        options={dates.map((date) => ({ value: date, title: words.date(date) }))}
        onChange={(date) => choose({ date })}
      />
      {answer.groups.length > 1 && (
        <SelectField
          label={behind.group}
          value={at.group}
          options={answer.groups.map(({ id, title }) => ({ value: id, title: title[language] }))}
          onChange={(group) => choose({ group })}
        />
      )}
      <SelectField
        label={behind.part}
        value={at.part}
        options={[
          { value: 'numerator', title: behind.numerator },
          { value: 'denominator', title: behind.denominator },
        ]}
        onChange={(part) => choose({ part: part === 'denominator' ? 'denominator' : 'numerator' })}
      />
    </div>
  )
}
