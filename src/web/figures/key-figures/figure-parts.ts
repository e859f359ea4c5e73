import type { FigureAnswer, PackageAnswer } from '../../../api/wire.ts'
import type { Selection } from '../../routing/selection.ts'

/** What every part of a key figure's page is made from. */
export interface FigureParts {
  readonly answer: FigureAnswer
  readonly about: PackageAnswer
  readonly selection: Selection
}
