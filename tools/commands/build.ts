import { build } from '../build/build';
import { runCommand } from './run-command';

await runCommand(() => build(process.cwd()));
