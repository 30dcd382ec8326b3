import { buildIfChanged } from '../build/build';
import { runCommand } from './run-command';

await runCommand(() => buildIfChanged(process.cwd()));
