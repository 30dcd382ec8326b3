import { build } from '@/tools/build/build';
import { runCommand } from './run-command';

const HELP = `npm run build

Builds the site in a folder of its own below .builds, so that what is being served stays as it is. Builds that nobody
serves from any more are removed. One build serves any content, any origin and any clock.
`;

await runCommand({ help: HELP }, async () => {
  console.log(`Built: ${await build(process.cwd())}`);
});
