import type { ReactNode } from 'react'
import { useTexts } from '../../words/use-texts.ts'
import { stepName } from '../staircase/flow-words.ts'
import { pathMessages } from './path.texts.ts'

/** What the marks of the picture mean; the steps by name where the picture has room for their numbers only. */
export function PathLegend() {
  const texts = useTexts(pathMessages)
  return (
    <>
      <ul className="path-legend">
        <LegendItem text={texts.legendPath} mark={<path className="child-path" d="M1 10H23" />} />
        <LegendItem
          text={texts.legendMeasure}
          mark={<rect className="measure-bar measure-bar-3" x="1" y="4" width="22" height="12" rx="2" />}
        />
        <LegendItem
          text={texts.legendFormal}
          mark={<circle className="followup-formal" cx="12" cy="10" r="5.5" />}
        />
        <LegendItem
          text={texts.legendContact}
          mark={<circle className="followup-contact" cx="12" cy="10" r="2.8" />}
        />
        <LegendItem
          text={texts.legendNotification}
          mark={<path className="mark-notification" d="M6 4H18L12 16Z" />}
        />
        <LegendItem
          text={texts.legendInvestigation}
          mark={<path className="mark-investigation" d="M12 3L19 10L12 17L5 10Z" />}
        />
      </ul>
      <p className="small path-step-names">
        {[6, 5, 4, 3, 2, 1].map((step) => `${step} ${stepName(step, texts)}`).join(' · ')} · – {texts.noStep}
      </p>
    </>
  )
}

function LegendItem({ mark, text }: { readonly mark: ReactNode; readonly text: string }) {
  return (
    <li>
      <svg viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
        {mark}
      </svg>
      {text}
    </li>
  )
}
