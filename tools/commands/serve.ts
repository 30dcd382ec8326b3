import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { runServer } from '@/lib/server/run';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { clockOffsetMs } = environment();
  const origin = await runServer(process.cwd());
  const present = new Date(now()).toISOString();
  console.log(`Serving on ${origin}${clockOffsetMs === 0 ? '' : `, a rehearsal: here it is ${present}`}`);
});
