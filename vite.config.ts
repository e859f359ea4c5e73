import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * Det Fælles Designsystem as a layer below our own styles, without its font faces: the pages name the few
 * latin faces they need themselves (`src/web/styles/fonts.css`).
 */
function designSystemLayer(): Plugin {
  return {
    name: 'design-system-layer',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/dkfds.min.css')) return null
      const withoutFonts = code.replace(/@charset "[^"]*";/, '').replace(/@font-face\s*\{[^}]*\}/g, '')
      return `@layer dkfds{${withoutFonts}}`
    },
  }
}

export default defineConfig({
  plugins: [designSystemLayer(), react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing is inlined as a data address, so that the strictest content security policy holds.
    assetsInlineLimit: 0,
    // The charts and the worker that reads own files are loaded only by the pages that use them.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
