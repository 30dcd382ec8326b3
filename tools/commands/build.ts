import { build } from '@/tools/build/build';
import { runCommand } from './run-command';

await runCommand(() => build(process.cwd()));
