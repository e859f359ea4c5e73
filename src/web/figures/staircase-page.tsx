import type { PackageAnswer } from '../../api/wire.ts'
import { useStaircase } from '../answers/queries.ts'
import { useSource } from '../answers/source.ts'
import { Answered } from '../parts/answered.tsx'
import { PackagePage } from '../parts/package-page.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Selectors } from '../parts/selectors.tsx'
import { Comparison } from '../pictures/staircase/comparison.tsx'
import { Legend } from '../pictures/staircase/legend.tsx'
import { Notes } from '../pictures/staircase/notes.tsx'
import { Picture } from '../pictures/staircase/picture.tsx'
import { ShownSwitch, useShown } from '../pictures/staircase/shown-switch.tsx'
import { staircaseMessages } from '../pictures/staircase/staircase.texts.ts'
import { StaircaseTables } from '../pictures/staircase/staircase-tables.tsx'
import type { Selection } from '../routing/selection.ts'
import { useFormat } from '../words/format.ts'
import { liveMessages } from './live/live.texts.ts'
import '../pictures/staircase/staircase.css'
import { useTexts } from '../words/use-texts.ts'

/** Trappen, the front page: do our children move down the staircase? */
export function StaircasePage() {
  const { pageStaircase } = useTexts()
  return (
    <PackagePage title={pageStaircase}>
      {(answer, selection) => <Staircase package={answer} selection={selection} />}
    </PackagePage>
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
