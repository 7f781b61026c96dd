// Worker thread: the only writer of the event file. One group of batches is one transaction and one flush to disk.
import type { AcceptedEvent, AppendResult } from '../event-store';
import { answerCalls } from './answer-calls';
import { deleteSitePiece } from './delete-site';
import { EventLog } from './event-log';
import { openForWriting } from './open-database';
import { deleteSealedPiece, sealSites } from './seal-events';
import type { WriterCalls } from './worker-calls';

answerCalls<WriterCalls>(({ file, busyTimeout }) => {
  const database = openForWriting(file, busyTimeout);
  let log = new EventLog(database);
  return {
    append: (batches: readonly (readonly AcceptedEvent[])[]): AppendResult[] => log.append(batches),
    forget: (site, visitor, kept) => log.forget(site, visitor, kept),
    forgetForms: (site, submissions) => log.forgetForms(site, submissions),
    deleteSitePiece: (site) => {
      const more = deleteSitePiece(database, site);
      // It remembers numbers of the site and its phases, which are free now.
      if (!more) log = new EventLog(database);
      return more;
    },
    sealSites: (until) => sealSites(database, until),
    deleteSealedPiece: (cursor) => deleteSealedPiece(database, cursor),
    probe: (now) => log.probe(now),
    close: () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
});
