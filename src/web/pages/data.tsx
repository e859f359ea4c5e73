import { NotFoundPage } from './not-found.tsx'

/** Written beside this shell; until then the address leads nowhere. */
export function DataPage() {
  return <NotFoundPage />
}
