import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from './routing/guarded.tsx'

const WorkListPage = lazy(() =>
  import('../slices/work-list/work-list-page.tsx').then(({ WorkListPage }) => ({ default: WorkListPage })),
)
const NewNotificationPage = lazy(() =>
  import('../slices/concern/new-notification-page.tsx').then(({ NewNotificationPage }) => ({
    default: NewNotificationPage,
  })),
)
const NotificationPage = lazy(() =>
  import('../slices/concern/notification-page.tsx').then(({ NotificationPage }) => ({
    default: NotificationPage,
  })),
)
const ClarificationPage = lazy(() =>
  import('../slices/concern/clarification-page.tsx').then(({ ClarificationPage }) => ({
    default: ClarificationPage,
  })),
)
const InvestigationPage = lazy(() =>
  import('../slices/investigation/investigation-page.tsx').then(({ InvestigationPage }) => ({
    default: InvestigationPage,
  })),
)
const PlanPage = lazy(() =>
  import('../slices/plan/plan-page.tsx').then(({ PlanPage }) => ({ default: PlanPage })),
)
const NewMeasurePage = lazy(() =>
  import('../slices/measure/new-measure-page.tsx').then(({ NewMeasurePage }) => ({
    default: NewMeasurePage,
  })),
)
const MeasurePage = lazy(() =>
  import('../slices/measure/measure-page.tsx').then(({ MeasurePage }) => ({ default: MeasurePage })),
)
const ApprovalsPage = lazy(() =>
  import('../slices/measure/approvals-page.tsx').then(({ ApprovalsPage }) => ({ default: ApprovalsPage })),
)
const CloseCasePage = lazy(() =>
  import('../slices/closing/close-case-page.tsx').then(({ CloseCasePage }) => ({ default: CloseCasePage })),
)
const FollowUpPage = lazy(() =>
  import('../slices/follow-up/follow-up-page.tsx').then(({ FollowUpPage }) => ({ default: FollowUpPage })),
)
const ContactPage = lazy(() =>
  import('../slices/follow-up/contact-page.tsx').then(({ ContactPage }) => ({ default: ContactPage })),
)

/** The pages on which the casework is done. */
export const WORK_ROUTES = (
  <>
    <Route path="/mine-boern" element={guarded(<WorkListPage />, ({ may }) => may.write)} />
    <Route path="/underretninger/ny" element={guarded(<NewNotificationPage />, ({ may }) => may.write)} />
    <Route path="/underretninger/:id" element={guarded(<NotificationPage />, ({ may }) => may.write)} />
    <Route path="/afdaekninger/:id" element={guarded(<ClarificationPage />, ({ may }) => may.write)} />
    <Route path="/undersoegelser/:id" element={guarded(<InvestigationPage />, ({ may }) => may.write)} />
    <Route path="/planer/:id" element={guarded(<PlanPage />, ({ may }) => may.write)} />
    <Route path="/boern/:id/ny-indsats" element={guarded(<NewMeasurePage />, ({ may }) => may.write)} />
    <Route path="/indsatser/:id" element={guarded(<MeasurePage />, ({ may }) => may.write)} />
    <Route path="/godkendelser" element={guarded(<ApprovalsPage />, ({ may }) => may.allocate)} />
    <Route path="/sager/:id/luk" element={guarded(<CloseCasePage />, ({ may }) => may.write)} />
    <Route path="/boern/:id/opfoelgning" element={guarded(<FollowUpPage />, ({ may }) => may.write)} />
    <Route path="/boern/:id/kontakt" element={guarded(<ContactPage />, ({ may }) => may.write)} />
  </>
)
