// Enrolments in the event file.
import type { Database } from 'better-sqlite3';
import type { Enrolment } from '../counting/enrolment';
import { ENROLMENT_COLUMNS, enrolmentRow, readEnrolment, type EnrolmentRow } from '../counting/enrolment-row';
import { bytesToId, idToBytes } from '../counting/row-id';
import type { EnrolmentTable } from '../counting/tables';

type Row = Omit<EnrolmentRow, 'exposure'> & { exposure: Buffer | null };

export class SqliteEnrolments implements EnrolmentTable {
  readonly #read;
  readonly #readAll;
  readonly #write;
  readonly #rename;

  constructor(database: Database) {
    this.#read = database.prepare<[number, Buffer], Row>(
      `SELECT ${ENROLMENT_COLUMNS} FROM enrolments WHERE phase = ? AND visitor = ?`,
    );
    this.#readAll = database.prepare<[Buffer, number], Row & { phase: number }>(
      `SELECT enrolments.phase, ${ENROLMENT_COLUMNS} FROM enrolments JOIN phases ON phases.id = enrolments.phase
       WHERE visitor = ? AND site = ?`,
    );
    this.#write = database.prepare<[Row & { phase: number; visitor: Buffer }]>(
      `INSERT OR REPLACE INTO enrolments (phase, visitor, ${ENROLMENT_COLUMNS})
       VALUES (@phase, @visitor, ${ENROLMENT_COLUMNS.replace(/\w+/g, '@$&')})`,
    );
    this.#rename = database.prepare<[Buffer, Buffer, number]>(
      'UPDATE enrolments SET visitor = ? WHERE visitor = ? AND phase IN (SELECT id FROM phases WHERE site = ?)',
    );
  }

  of(_site: number, phase: number, visitor: string): Enrolment | undefined {
    const row = this.#read.get(phase, idToBytes(visitor));
    return row && fromRow(row);
  }

  allOf(site: number, visitor: string): { phase: number; enrolment: Enrolment }[] {
    return this.#readAll
      .all(idToBytes(visitor), site)
      .map(({ phase, ...row }) => ({ phase, enrolment: fromRow(row) }));
  }

  put(_site: number, phase: number, visitor: string, enrolment: Enrolment): void {
    const row = enrolmentRow(enrolment);
    const exposure = row.exposure === null ? null : idToBytes(row.exposure);
    this.#write.run({ ...row, exposure, phase, visitor: idToBytes(visitor) });
  }

  rename(site: number, visitor: string, alias: string): void {
    this.#rename.run(idToBytes(alias), idToBytes(visitor), site);
  }
}

function fromRow(row: Row): Enrolment {
  return readEnrolment({ ...row, exposure: row.exposure && bytesToId(row.exposure) });
}
