/** Lets the browser keep the program, once all else of the page is there; one that will not is no worse off. */
export function keepProgram(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const keep = () => {
    navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => {})
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })
}
