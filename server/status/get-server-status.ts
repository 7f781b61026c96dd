// How the server is doing: what its data weighs, when it was last copied, and what waits to be sent. For whoever runs it.
import { statfs } from 'node:fs/promises';
import type { App } from '../app';
import { readLastBackup } from '../backup/last-backup';
import { weighFolder, type FolderPart } from './weigh-folder';

const DAY_MS = 24 * 3_600_000;
/** Days since the last backup that are too many. */
const BACKUP_DAYS = 8;
/** Of the disk. */
const LEAST_FREE = 0.1;

export type ServerConcern = 'disk' | 'backupNone' | 'backupOld' | 'mails';

export interface ServerStatus {
  concerns: ServerConcern[];
  version: string;
  /** ms. */
  startedAt: number;
  /** Bytes, the largest first; parts without any are left out. */
  folder: { part: FolderPart; bytes: number }[];
  /** Of the disk that the data lies on, bytes. */
  disk: { free: number; total: number };
  /** Events and app data lie in PostgreSQL, which is neither weighed nor copied here. */
  isShared: boolean;
  /** ms; null: none is known. */
  backup: { at: number; bytes: number; folder: string } | null;
  mails: { waiting: number; failed: number };
}

export async function getServerStatus(app: App): Promise<ServerStatus> {
  const { dataDir, isShared, startedAt } = app.host;
  const [folder, disk, backup, waiting, failed] = await Promise.all([
    weighFolder(dataDir),
    statfs(dataDir),
    readLastBackup(dataDir),
    app.db.mail.count({ where: { state: 'waiting' } }),
    app.db.mail.count({ where: { state: 'failed', createdAt: { gte: new Date(app.now() - 7 * DAY_MS) } } }),
  ]);
  const free = disk.bavail * disk.bsize;
  const total = disk.blocks * disk.bsize;
  const holds: Record<ServerConcern, boolean> = {
    disk: free < LEAST_FREE * total,
    backupNone: !isShared && backup === null,
    backupOld: !isShared && backup !== null && app.now() - backup.at > BACKUP_DAYS * DAY_MS,
    mails: failed > 0,
  };
  return {
    concerns: (Object.keys(holds) as ServerConcern[]).filter((concern) => holds[concern]),
    version: app.version,
    startedAt,
    folder,
    disk: { free, total },
    isShared,
    backup,
    mails: { waiting, failed },
  };
}
