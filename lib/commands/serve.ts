import { now } from '../clock';
import { environment } from '../environment';
import { runServer } from '../server/run';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { clockOffsetMs } = environment();
  const origin = await runServer(process.cwd());
  const present = new Date(now()).toISOString();
  console.log(`Serving on ${origin}${clockOffsetMs === 0 ? '' : `, a rehearsal: here it is ${present}`}`);
});
