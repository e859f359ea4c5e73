import { Outlet, useNavigate } from 'react-router'
import type { PackageAnswer } from '../../../api/wire.ts'
import { type Source, SourceContext } from '../../answers/source.ts'
import { Notice } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { addressOf } from '../../routing/selection.ts'
import { useTexts } from '../../words/use-texts.ts'
import { ReceiptView } from '../data/receipt-view.tsx'
import { ownFilesTexts } from './own-files.texts.ts'

interface Props {
  readonly source: Source
  readonly about: PackageAnswer
  readonly forget: () => void
}

/** The pages of the reader's own package, below a line that says whose it is and how to forget it. */
export function OpenPackage({ source, about, forget }: Props) {
  const navigate = useNavigate()
  const close = () => {
    forget()
    navigate(addressOf(new URLSearchParams(location.search), '/egne-filer', {}))
  }
  const isUsable = about.figures.length > 0
  return (
    <SourceContext value={source}>
      <OwnPackageBar title={about.title || about.name} close={close} />
      {isUsable ? <Outlet /> : <Unusable close={close} />}
    </SourceContext>
  )
}

function OwnPackageBar({ title, close }: { readonly title: string; readonly close: () => void }) {
  const texts = useTexts(ownFilesTexts)
  return (
    <section className="own-package-bar page-width" aria-label={texts.open.title}>
      <p>
        <strong>{title === '' ? texts.open.title : texts.open.bar(title)}</strong> {texts.nothingSent}
      </p>
      <button type="button" className="button button-secondary" onClick={close}>
        {texts.open.close}
      </button>
    </section>
  )
}

/** Nothing could be computed; the receipt says why. */
function Unusable({ close }: { readonly close: () => void }) {
  const texts = useTexts(ownFilesTexts)
  return (
    <div className="page-width">
      <PageHead title={texts.failure.title} />
      <Notice kind="error" title={texts.failure.noMeasures}>
        <button type="button" className="button button-primary" onClick={close}>
          {texts.failure.again}
        </button>
      </Notice>
      <ReceiptView />
    </div>
  )
}
