/** Loaded before the program: on a signal, all that may go wrong outside of any request does. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';

process.on('SIGUSR2', () => {
  setImmediate(() => {
    throw new TypeError("Cannot read properties of null (reading 'write')");
  });
  void Promise.reject(Object.assign(new Error('a dropped promise'), { code: 'CONNECTION_CLOSED' }));
  void Promise.reject('no error at all');
  new Readable({ read() {} }).destroy(new Error('a stream'));
  new Worker('throw new Error("a worker")', { eval: true });
  connect('/nowhere/at/all');
  spawn('/no/such/program');
});
