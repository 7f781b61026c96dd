// Structured logs. They carry request ids, paths without query and figures: never addresses, e-mails, ids of visitors or bodies.
import pino from 'pino';
import type { LogLevel } from './config';

export type Log = pino.Logger;

/** JSON lines on standard error, so that what the owner must read at the start stays alone on standard output. */
export function createLog(
  level: LogLevel,
  destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'email',
          '*.email',
          'ip',
          '*.ip',
          'address',
          '*.address',
          'token',
          '*.token',
          'password',
          '*.password',
          'visitor',
          '*.visitor',
        ],
        censor: '[left out]',
      },
    },
    destination,
  );
}
