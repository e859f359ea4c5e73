// Loaded before a process that is measured: at its end, the most memory it ever held goes to file descriptor 3, in kB.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
