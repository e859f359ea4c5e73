import { defineConfig } from 'vitest/config'

// The users' own time zone, never UTC: a day that slips over midnight must fail here too.
process.env.TZ = 'Europe/Copenhagen'

export default defineConfig({
  test: {
    include: ['{src,tests}/**/*.test.ts', '{src,tests}/**/*.test.tsx'],
    pool: 'forks',
    isolate: false,
    globalSetup: 'tests/shared/setup.ts',
    // One more than two cores: a good third of the time a test waits, for a clock, a server or a browser.
    maxWorkers: 3,
    // A browser starts, a register is generated: slow machines are no failure, a test that hangs is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
