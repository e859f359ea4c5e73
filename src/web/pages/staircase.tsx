import type { PackageAnswer } from '../../api/wire.ts'
import { useStaircase } from '../answers/queries.ts'
import { useSource } from '../answers/source.ts'
import { useFormat } from '../format.ts'
import { Answered } from '../parts/answered.tsx'
import { PackagePage } from '../parts/package-page.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Selectors } from '../parts/selectors.tsx'
import type { Selection } from '../selection.ts'
import { Comparison } from '../staircase/comparison.tsx'
import { Legend } from '../staircase/legend.tsx'
import { Notes } from '../staircase/notes.tsx'
import { Picture } from '../staircase/picture.tsx'
import { ShownSwitch, useShown } from '../staircase/shown-switch.tsx'
import { StaircaseTables } from '../staircase/staircase-tables.tsx'
import { liveMessages } from '../texts/live.texts.ts'
import { staircaseMessages } from '../texts/staircase.texts.ts'
import '../styles/staircase.css'
import { useTexts } from '../texts/use-texts.ts'

/** Trappen, the front page: do our children move down the staircase? */
export function StaircasePage() {
  return (
    <PackagePage>{(answer, selection) => <Staircase package={answer} selection={selection} />}</PackagePage>
  )
}

interface Props {
  readonly package: PackageAnswer
  readonly selection: Selection
}

function Staircase({ package: answer, selection }: Props) {
  const texts = { ...useTexts(staircaseMessages), ...useTexts(liveMessages) }
  const { live } = useSource()
  const format = useFormat()
  const { municipality, date } = selection
  const query = useStaircase({ municipality, date })
  const shown = useShown()
  const name = answer.municipalities.find(({ code }) => code === municipality)?.name ?? municipality
  return (
    <>
      <PageHead
        title={texts.title(name)}
        lead={
          <>
            {texts.lead(format.date(date))}{' '}
            {answer.invented && `${live ? texts.inventedRegister : texts.invented}.`}
          </>
        }
      />
      <Selectors selection={selection} answer={answer}>
        <ShownSwitch />
      </Selectors>
      <Answered query={query}>
        {(staircase) => (
          <>
            <div className="card-frame staircase">
              <Picture answer={staircase} shown={shown} />
              <Legend answer={staircase} suppressBelow={answer.suppressBelow} invented={answer.invented} />
              <Notes notes={staircase.notes} />
              <StaircaseTables answer={staircase} />
            </div>
            <Comparison answer={staircase} compare={selection.compare} />
          </>
        )}
      </Answered>
    </>
  )
}
