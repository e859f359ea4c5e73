#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept between runs, so that a short command starts at once; hence what follows is loaded after it.
enableCompileCache()
const { runCommand } = await import('./cli/run.ts')
const { processTerminal } = await import('./cli/terminal.ts')
const { readConfig } = await import('./config.ts')

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: processTerminal(process),
  config: readConfig(),
  async serve(options) {
    const { serve } = await import('./api/server.ts')
    return serve(options)
  },
})
