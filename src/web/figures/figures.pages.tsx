import { NotFoundPage } from '../parts/not-found.tsx'
import { type Page, page } from '../routing/page.ts'
import { PackageFrame } from './package-frame.tsx'
import { StaircasePage } from './staircase-page.tsx'

const toStaircase = { title: { da: 'Trappen', en: 'The staircase' }, order: 10 }
const isAnything = () => true

/** The pages of one package but its staircase, below wherever the package stands. */
const BESIDE_STAIRCASE: readonly Page[] = [
  page({
    path: 'noegletal',
    may: 'everyone',
    link: { title: { da: 'Nøgletal', en: 'Key figures' }, order: 20, also: '/barnets-vej' },
    load: () => import('./key-figures/key-figures-page.tsx').then(({ KeyFiguresPage }) => KeyFiguresPage),
  }),
  page({
    path: 'noegletal/:figure',
    // The page itself knows the figures of its package, and names those there are.
    params: { figure: isAnything },
    may: 'everyone',
    load: () => import('./key-figures/figure-page.tsx').then(({ FigurePage }) => FigurePage),
  }),
  page({
    path: 'barnets-vej/:municipality/:child',
    params: {
      municipality: (text) => /^\d{3}$/.test(text),
      child: (text) => /^[1-9]\d*$/.test(text),
    },
    may: 'everyone',
    load: () => import('./path-page.tsx').then(({ PathPage }) => PathPage),
  }),
  page({
    path: 'data',
    may: 'everyone',
    link: { title: { da: 'Data', en: 'Data' }, order: 30 },
    load: () => import('./data/data-page.tsx').then(({ DataPage }) => DataPage),
  }),
]

const OF_A_PACKAGE: readonly Page[] = [
  page({ path: '', may: 'everyone', link: toStaircase, shown: StaircasePage }),
  ...BESIDE_STAIRCASE,
  page({ path: '*', may: 'everyone', shown: NotFoundPage }),
]

/** A package that stands in another page, with the links between its pages. */
const PACKAGE = page({
  path: '',
  may: 'everyone',
  shown: () => <PackageFrame pages={OF_A_PACKAGE} />,
  pages: OF_A_PACKAGE,
})

/** The pages of figures that are open to everyone: those of the server's package, and of the reader's own. */
export const OPEN_PAGES: readonly Page[] = [
  // Where there is a register, `/` is where the day's work begins.
  page({ path: 'trappen', may: 'everyone', link: toStaircase, shown: StaircasePage }),
  ...BESIDE_STAIRCASE,
  page({
    path: 'egne-filer',
    may: 'everyone',
    link: { title: { da: 'Egne filer', en: 'Own files' }, order: 40 },
    load: () => import('./own-files/own-files-page.tsx').then(({ OwnFilesPage }) => OwnFilesPage),
    pages: [PACKAGE],
  }),
]

/** The figures of the municipality's own register. */
export const MUNICIPAL_FIGURES_PAGE = page({
  path: '/kommunens-tal',
  may: ({ may }) => may.seeFigures,
  link: { title: { da: 'Kommunens tal', en: 'The municipality' }, order: 40 },
  load: () =>
    import('./live/municipal-figures-page.tsx').then(({ MunicipalFiguresPage }) => MunicipalFiguresPage),
  pages: [
    page({
      path: 'noegletal/:figure/aendret',
      params: { figure: isAnything },
      may: 'everyone',
      load: () => import('./live/difference-page.tsx').then(({ DifferencePage }) => DifferencePage),
    }),
    PACKAGE,
  ],
})
