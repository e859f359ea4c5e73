import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import '../../node_modules/dkfds/dist/css/dkfds.min.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'
import './styles/print.css'
import './styles/forced-colors.css'
import { keepProgram } from './program/keep-program.ts'
import { routes } from './shell/router.tsx'

// Not every browser has it yet, and days are read with it.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

// A package does not change while the server holds it, and every question can be repeated by hand.
const questions = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
  },
})

const router = createBrowserRouter(routes())

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={questions}>
      {/* At once, so that two choices in quick succession both reach the address. */}
      <RouterProvider router={router} useTransitions={false} />
    </QueryClientProvider>
  </StrictMode>,
)

keepProgram()
