// Preloaded into a server: its clock stands still at what a file says, in epoch milliseconds, read at each look.
import { readFileSync } from 'node:fs';

Date.now = () => Number(readFileSync(process.env.STILL_CLOCK_FILE, 'utf8'));
