import type {
  ErrorAnswer,
  FigureAnswer,
  FigureQuery,
  FiguresAnswer,
  FiguresQuery,
  PackageAnswer,
  PathAnswer,
  PathQuery,
  StaircaseAnswer,
  StaircaseQuery,
  UnitsAnswer,
  UnitsQuery,
} from './wire.ts'
import type { ReceiptAnswer, ReceiptQuery } from './wire-receipt.ts'

/** Everything the pages can ask of a package; `api/routes.ts` and `api/own-files-worker.ts` both answer it. */
export interface Answers {
  package(): Promise<PackageAnswer>
  staircase(query: StaircaseQuery): Promise<StaircaseAnswer>
  figures(query: FiguresQuery): Promise<FiguresAnswer>
  figure(query: FigureQuery): Promise<FigureAnswer>
  units(query: UnitsQuery): Promise<UnitsAnswer>
  path(query: PathQuery): Promise<PathAnswer>
  receipt(query: ReceiptQuery): Promise<ReceiptAnswer>
  /** Downloads; CSV text or workbook bytes of the rows. */
  download(query: FigureQuery, format: 'csv' | 'xlsx'): Promise<Uint8Array>
}

/** What the page sends the worker of "Egne filer", and what it answers. Nothing leaves the browser. */
export type WorkerRequest =
  | {
      readonly id: number
      readonly ask: 'open'
      readonly files: readonly File[]
      readonly suppressBelow: number
    }
  | {
      readonly id: number
      readonly ask: Exclude<keyof Answers, 'download' | 'package'>
      readonly query: unknown
    }
  | { readonly id: number; readonly ask: 'package' }
  | {
      readonly id: number
      readonly ask: 'download'
      readonly query: FigureQuery
      readonly format: 'csv' | 'xlsx'
    }
export type WorkerResponse =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ErrorAnswer }
  | { readonly progress: { readonly resource: string; readonly read: number } }
