/** What is changed together, and the tests that should notice: quick ones, on the embedded database, without a browser. */
export interface Layer {
  readonly name: string
  readonly files: (path: string) => boolean
  readonly tests: readonly string[]
  /** Those of them that notice most, asked first; those beside what is changed where none are said. */
  readonly first?: readonly string[]
}

const HIDING =
  /^src\/(figures\/(suppress|hide-counts|hide-staircases|printed-rows|count-days|count-relations)|api\/answers\/(counts-alone|units|staircase))\.ts$/
const SLICES = 'src/slices'
const STORE = [
  'src/store/access',
  'src/store/records',
  'src/store/looks',
  'src/store/retention',
  'src/store/demo',
  'tests/authorization',
  'tests/store/',
  'src/slices/access',
  'src/slices/child',
  'src/slices/concern',
  'src/slices/people',
]

export const LAYERS: readonly Layer[] = [
  {
    name: 'guards',
    files: (path) => /^src\/store\/(sql|migrations)\/.*\.sql$/.test(path),
    tests: STORE,
    first: ['tests/authorization/database', 'tests/authorization/neighbour', 'src/store/access'],
  },
  {
    name: 'domain',
    files: (path) =>
      isModule(path) && (/^src\/kernel\//.test(path) || /\.(rules|due|record)\.ts$/.test(path)),
    tests: ['src/kernel', SLICES, 'src/slices.', 'tests/due', 'src/api/record', 'src/store/records'],
  },
  {
    name: 'casework',
    files: (path) => isModule(path) && (/^src\/casework\//.test(path) || /\.do\.ts$/.test(path)),
    tests: ['src/casework', SLICES, 'src/api', 'tests/authorization'],
  },
  {
    name: 'hiding',
    files: (path) => HIDING.test(path),
    tests: ['tests/figures', 'src/figures', 'src/api/suppression', 'src/api/live-figures', 'src/api/routes'],
  },
  {
    name: 'figures',
    files: (path) => isModule(path) && /^src\/figures\//.test(path) && !HIDING.test(path),
    tests: ['tests/figures', 'src/figures', 'src/api/routes', 'src/reports'],
  },
  {
    name: 'intake',
    files: (path) => isModule(path) && /^src\/intake\//.test(path),
    tests: ['src/intake', 'tests/intake', 'tests/figures/agreement-files'],
  },
  {
    name: 'api',
    files: (path) => isModule(path) && /^src\/api\//.test(path) && !HIDING.test(path),
    tests: ['src/api', 'tests/api', 'tests/authorization'],
  },
  { name: 'web', files: (path) => isModule(path) && /^src\/web\//.test(path), tests: ['src/web'] },
]

/** Texts say what they say, and a test that said it again would only say it again. */
function isModule(path: string): boolean {
  return /\.ts$/.test(path) && !/\.(test|texts|pages|d)\.ts$/.test(path) && !/\.worker\.ts$/.test(path)
}
