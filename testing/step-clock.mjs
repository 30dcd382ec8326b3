// Preloaded into a server: its clock goes by as many milliseconds as a file says, from when it says so.
import { readFileSync } from 'node:fs';

const machine = Date.now;
const read = () => Number(readFileSync(process.env.CLOCK_STEP_FILE, 'utf8'));
let step = read();
setInterval(() => {
  step = read();
}, 20).unref();
Date.now = () => machine() + step;
