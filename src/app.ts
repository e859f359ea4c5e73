#!/usr/bin/env node
import { runCommand } from './cli/run.ts'
import { processTerminal } from './cli/terminal.ts'
import { readConfig } from './config.ts'

const terminal = processTerminal(process)
process.exitCode = await runCommand(process.argv.slice(2), {
  terminal,
  config: readConfig(),
  async serve(options) {
    const { serve } = await import('./api/server.ts')
    await serve(options)
  },
})
