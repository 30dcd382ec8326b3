import { build } from '@/tools/build/build';
import { runCommand } from './run-command';

const HELP = `npm run build

Builds the site into a new folder below .builds, so that builds in use are not touched. Unused builds are removed. One
build serves any content, any origin and any clock.
`;

await runCommand({ help: HELP }, async () => {
  console.log(`Built: ${await build(process.cwd())}`);
});
