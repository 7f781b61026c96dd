// The log in the event file, for writing.
import type { Database } from 'better-sqlite3';
import type { BeckonEvent } from '@/core/events/event';
import { idToBytes } from '../counting/row-id';
import type { EventRow, EventTable, LoggedEvent } from '../counting/tables';

interface Row {
  cursor: number;
  body: string;
  verified: number;
  subject: Buffer | null;
}

export class SqliteEvents implements EventTable {
  readonly #insert;
  readonly #ofVisitor;
  readonly #ofSubject;
  readonly #rewrite;
  readonly #form;

  constructor(database: Database) {
    this.#insert = database.prepare<[Record<string, string | number | Buffer | null>]>(
      `INSERT INTO events (site, id, type, happened_at, received_at, bot, verified, country, channel, local, told, phase, site_phase,
         visitor, subject, body)
       VALUES (@site, @id, @type, @happenedAt, @receivedAt, @bot, @verified, @country, @channel, @local, @told, @phase, @sitePhase,
         @visitor, @subject, @body) ON CONFLICT DO NOTHING`,
    );
    this.#ofVisitor = database.prepare<[Buffer, number], Row>(
      'SELECT cursor, body, verified, subject FROM events WHERE visitor = ? AND site = ?',
    );
    this.#ofSubject = database.prepare<[Buffer, number], Row>(
      'SELECT cursor, body, verified, subject FROM events WHERE subject = ? AND site = ?',
    );
    this.#rewrite = database.prepare<[Buffer | null, string, Buffer | null, number]>(
      'UPDATE events SET visitor = ?, body = ?, subject = ? WHERE cursor = ?',
    );
    this.#form = database.prepare<[number, Buffer], Row>(
      `SELECT cursor, body, verified, subject FROM events WHERE site = ? AND id = ? AND type = 'form.submitted'`,
    );
  }

  insert({ event, subject, told, ...row }: EventRow): boolean {
    const { changes } = this.#insert.run({
      ...row,
      id: idToBytes(event.id),
      type: event.type,
      told: told && JSON.stringify(told),
      bot: row.bot ? 1 : 0,
      verified: row.verified ? 1 : 0,
      visitor: event.visitor === null ? null : idToBytes(event.visitor),
      subject: subject === null ? null : Buffer.from(subject, 'hex'),
      body: JSON.stringify(event),
    });
    return changes > 0;
  }

  ofVisitor(site: number, visitor: string): LoggedEvent[] {
    return this.#ofVisitor.all(idToBytes(visitor), site).map(readRow);
  }

  ofSubject(site: number, subject: string): LoggedEvent[] {
    return this.#ofSubject.all(Buffer.from(subject, 'hex'), site).map(readRow);
  }

  form(site: number, id: string): LoggedEvent | undefined {
    const row = this.#form.get(site, idToBytes(id));
    return row && readRow(row);
  }

  rewrite(_site: number, { cursor, event, subject }: LoggedEvent): void {
    this.#rewrite.run(
      event.visitor === null ? null : idToBytes(event.visitor),
      JSON.stringify(event),
      subject === undefined ? null : Buffer.from(subject, 'hex'),
      cursor,
    );
  }
}

function readRow({ cursor, body, verified, subject }: Row): LoggedEvent {
  return {
    cursor,
    event: JSON.parse(body) as BeckonEvent,
    verified: verified === 1,
    subject: subject?.toString('hex'),
  };
}
