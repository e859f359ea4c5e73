import { useLocation } from 'react-router'
import { Failed, Notice } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useTexts } from '../../words/use-texts.ts'
import { OpenPackage } from './open-package.tsx'
import { ownFilesTexts } from './own-files.texts.ts'
import { PackageChooser } from './package-chooser.tsx'
import { Reading } from './reading.tsx'
import { useOwnPackage } from './use-own-package.ts'
import './own-files.css'

/** Egne filer: a package of the reader's own, read and computed in this browser. */
export function OwnFilesPage() {
  const { own, open, forget } = useOwnPackage()
  const texts = useTexts(ownFilesTexts)
  const { pathname } = useLocation()
  if (own.state === 'open') return <OpenPackage source={own.source} about={own.about} forget={forget} />
  return (
    <div className="page-width">
      <PageHead title={texts.title} lead={texts.lead} />
      {own.state === 'failed' && <Failed error={own.error} />}
      {own.state === 'none' && pathname !== '/egne-filer' && (
        <Notice kind="info" title={texts.open.notOpen}>
          <p>{texts.open.notOpenText}</p>
        </Notice>
      )}
      {own.state === 'reading' ? (
        <Reading progress={own.progress} stop={forget} />
      ) : (
        <PackageChooser open={open} />
      )}
    </div>
  )
}
