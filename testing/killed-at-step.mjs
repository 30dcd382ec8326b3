// node --import ./testing/killed-at-step.mjs: a process that is killed before its n-th change of files, as KILLED_AT says;
// without it, how many changes there were is the last line of the standard output. Only changes below KILLED_BELOW count.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { KILLED_AT = 'never', KILLED_BELOW } = process.env;
let step = 0;

for (const name of [
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'copyFileSync',
]) {
  const change = fs[name];
  fs[name] = (...args) => {
    const isBelow = args.some((each) => typeof each === 'number' || String(each).startsWith(KILLED_BELOW));
    if (isBelow && String(step++) === KILLED_AT) process.kill(process.pid, 'SIGKILL');
    return change(...args);
  };
}
syncBuiltinESMExports();
process.once('exit', () => process.stdout.write(`${step}\n`));
