import { useRouteError } from 'react-router'
import { Failed } from '../parts/answered.tsx'

/** In place of a page that cannot be shown. Its part may be one of a version before: trying again loads the pages anew. */
export function PageFailed() {
  const error = useRouteError()
  return (
    <div className="page-width">
      <Failed
        error={error instanceof Error ? error : new Error(String(error))}
        retry={() => location.reload()}
      />
    </div>
  )
}
