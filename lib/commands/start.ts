import { buildIfChanged } from '../build/build';
import { environment } from '../environment';
import { runServer } from '../server/run';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { clockOffsetMs } = environment();
  buildIfChanged(process.cwd());
  const origin = await runServer(process.cwd());
  const rehearsal =
    clockOffsetMs === 0 ? '' : `, a rehearsal: here it is ${new Date(Date.now() + clockOffsetMs).toISOString()}`;
  console.log(`Serving on ${origin}${rehearsal}`);
});
