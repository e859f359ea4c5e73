import type { ReactNode } from 'react'
import { SECTORS } from '../../web/pictures/genogram/network-layout.ts'
import { CustodyMark, DeadCross, HouseMark, PersonSymbol } from '../../web/pictures/genogram/symbol.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { networkMessages } from './network.texts.ts'
import type { Person } from './people.ts'

interface Props {
  readonly people: readonly Person[]
}

/** What the genogram's symbols and lines mean; only those that it uses. */
export function GenogramLegend({ people }: Props) {
  const { legend } = useTexts(networkMessages)
  const family = people.flatMap(({ relative, sector }) => (relative && sector === 'family' ? relative : []))
  const has = (...relations: readonly string[]) => family.some(({ relation }) => relations.includes(relation))
  return (
    <Legend>
      {(['male', 'female', 'unknown'] as const).map((sex) => (
        <Item key={sex} words={legend[sex]}>
          <PersonSymbol sex={sex} x={16} y={12} size={8} />
        </Item>
      ))}
      <Item words={legend.child}>
        <PersonSymbol sex="female" x={16} y={12} size={9} className="person-symbol person-symbol-child" />
        <PersonSymbol sex="female" x={16} y={12} size={5} className="person-symbol-inner" />
      </Item>
      {family.some(({ deathDate }) => deathDate) && (
        <Item words={legend.dead}>
          <PersonSymbol sex="male" x={16} y={12} size={8} />
          <DeadCross x={16} y={12} size={8} />
        </Item>
      )}
      {family.some(({ custody }) => custody) && (
        <Item words={legend.custody}>
          <CustodyMark x={16} y={12} />
        </Item>
      )}
      {family.some(({ livesWith }) => livesWith) && (
        <Item words={legend.livesWith}>
          <HouseMark x={16} y={12} />
        </Item>
      )}
      {has('half_sibling') && <LineItem style="half" words={legend.half} />}
      {has('step_parent', 'step_sibling') && <LineItem style="step" words={legend.step} />}
      {has('foster_parent') && <LineItem style="foster" words={legend.foster} />}
    </Legend>
  )
}

/** What the map's colours and marks mean. */
export function NetworkLegend({ people }: Props) {
  const { legend, sectors } = useTexts(networkMessages)
  return (
    <Legend>
      {SECTORS.map((sector) => (
        <Item key={sector} words={sectors[sector]}>
          <circle className={`network-person network-person-${sector}`} cx="16" cy="12" r="9" />
        </Item>
      ))}
      {people.some(({ closeness }) => closeness === null) && (
        <Item words={legend.unsaid}>
          <circle className="network-person network-person-unsaid" cx="16" cy="12" r="9" />
        </Item>
      )}
      {people.some(({ relative }) => relative?.livesWith) && (
        <Item words={legend.livesWith}>
          <HouseMark x={16} y={12} />
        </Item>
      )}
    </Legend>
  )
}

function Legend({ children }: { readonly children: ReactNode }) {
  const { legendTitle } = useTexts(networkMessages)
  return (
    <ul className="picture-legend" aria-label={legendTitle}>
      {children}
    </ul>
  )
}

function Item({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width="32" height="24" viewBox="0 0 32 24" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}

function LineItem({ style, words }: { readonly style: 'half' | 'step' | 'foster'; readonly words: string }) {
  return (
    <Item words={words}>
      <path className={`family-line family-line-${style}`} d="M1 12H31" />
    </Item>
  )
}
