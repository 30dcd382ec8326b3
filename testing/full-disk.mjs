// node --import ./testing/full-disk.mjs: a process for which the disk below FULL_BELOW is full while the file FULL_WHILE is there.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FULL_BELOW, FULL_WHILE } = process.env;
const { openSync, existsSync } = fs;

fs.openSync = (file, flags = 'r', ...rest) => {
  const isFull = flags !== 'r' && String(file).startsWith(FULL_BELOW) && existsSync(FULL_WHILE);
  if (isFull) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'open' });
  return openSync(file, flags, ...rest);
};
syncBuiltinESMExports();
