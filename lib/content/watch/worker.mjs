// Worker threads do not inherit tsx from the process.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
