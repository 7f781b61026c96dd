// Visitors who asked to be forgotten: takes their name off what is stored, and knows them again, by a hash alone, for as long as
// their browser may still send.
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BeckonEvent } from '@/core/events/event';
import { bytesToId, idToBytes } from './row-id';
import { withoutName } from './without-name';

interface EventRow {
  cursor: number;
  body: string;
}

/** 128 random bits in the form of the ids of visitors: nobody has it, and nobody finds out whose it was. */
function aliasBytes(): Buffer {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
}

const hashOf = (visitor: Buffer) => createHash('sha256').update(visitor).digest();

export class ForgottenTable {
  readonly #note;
  readonly #find;
  readonly #events;
  readonly #rewrite;
  readonly #enrolments;
  readonly #form;
  readonly #rewriteForm;

  constructor(database: Database) {
    this.#note = database.prepare<[number, Buffer]>(
      'INSERT INTO forgotten (site, visitor) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.#find = database.prepare<[number, Buffer], { found: 1 }>(
      'SELECT 1 AS found FROM forgotten WHERE site = ? AND visitor = ?',
    );
    this.#events = database.prepare<[Buffer, number], EventRow>(
      'SELECT cursor, body FROM events WHERE visitor = ? AND site = ?',
    );
    this.#rewrite = database.prepare<[Buffer, string, number]>(
      'UPDATE events SET visitor = ?, body = ? WHERE cursor = ?',
    );
    this.#form = database.prepare<[number, Buffer], EventRow>(
      `SELECT cursor, body FROM events
       WHERE site = ? AND id = ? AND type = 'form.submitted' AND visitor IS NULL`,
    );
    this.#rewriteForm = database.prepare<[string, number]>('UPDATE events SET body = ? WHERE cursor = ?');
    this.#enrolments = database.prepare<[Buffer, Buffer, number]>(
      'UPDATE enrolments SET visitor = ? WHERE visitor = ? AND phase IN (SELECT id FROM phases WHERE site = ?)',
    );
  }

  /** To be called within a transaction. */
  forgetForms(site: number, submissions: readonly string[]): void {
    for (const submission of submissions) {
      const row = this.#form.get(site, idToBytes(submission));
      if (row)
        this.#rewriteForm.run(
          JSON.stringify(withoutName(JSON.parse(row.body) as BeckonEvent, null)),
          row.cursor,
        );
    }
  }

  has(site: number, visitor: string): boolean {
    return this.#find.get(site, hashOf(idToBytes(visitor))) !== undefined;
  }

  /** To be called within a transaction. */
  forget(site: number, visitor: string): void {
    const id = idToBytes(visitor);
    const alias = aliasBytes();
    const name = bytesToId(alias);
    this.#note.run(site, hashOf(id));
    for (const { cursor, body } of this.#events.all(id, site))
      this.#rewrite.run(alias, JSON.stringify(withoutName(JSON.parse(body) as BeckonEvent, name)), cursor);
    this.#enrolments.run(alias, id, site);
  }
}
