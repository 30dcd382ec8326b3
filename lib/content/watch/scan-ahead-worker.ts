import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { letOthersFirst } from '@/lib/process/priority';
import { scanAlone } from '../read/scan';
import { packedScan } from './scan-ahead';

// A thread that lists the content once. Started by scan-ahead.ts.

letOthersFirst();
(parentPort as MessagePort).postMessage(packedScan(scanAlone(workerData as string)));
