// node --import ./testing/closed-network.mjs: a process that reaches no other machine, and says on standard error where
// it was when it tried to.
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
const HERE = new Set([undefined, 'localhost', '127.0.0.1', '::1']);

Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? options.host : args[1];
  if (HERE.has(host)) return connect.apply(this, args);
  process.stderr.write(`Another machine was asked for: ${host}\n`);
  queueMicrotask(() => this.destroy(new Error('The network is closed.')));
  return this;
};
