// What the event file knows of a phase as a whole.
import type { Database } from 'better-sqlite3';
import type { PhaseTable, PhaseTerms } from '../counting/tables';
import type { OrderCap } from '../event-store';

export class SqlitePhases implements PhaseTable {
  readonly #terms;
  readonly #addBotEvent;
  readonly #addLeftOut;

  constructor(database: Database) {
    this.#terms = database.prepare<
      [number],
      {
        window: number;
        repeat: number;
        personal: string;
        halves: number;
        cap: string | null;
        steps: number;
        places: number;
        days: number;
      }
    >(
      `SELECT window_days AS window, repeat_days AS repeat, personal, halves, order_cap AS cap, counts_steps AS steps,
         places_since AS places, days_since AS days
       FROM phases WHERE id = ?`,
    );
    this.#addBotEvent = database.prepare<[number]>(
      'UPDATE phases SET bot_events = bot_events + 1 WHERE id = ?',
    );
    this.#addLeftOut = database.prepare<[number, number]>(
      'UPDATE phases SET several_arms = several_arms + ? WHERE id = ?',
    );
  }

  terms(phase: number): PhaseTerms {
    const row = this.#terms.get(phase);
    return {
      windowDays: row?.window ?? 0,
      repeatDays: row?.repeat ?? 0,
      personal: row ? (JSON.parse(row.personal) as string[]) : [],
      halves: row?.halves === 1,
      orderCap: row?.cap ? (JSON.parse(row.cap) as OrderCap) : null,
      countsSteps: row?.steps === 1,
      placesSince: row?.places ?? 0,
      daysSince: row?.days ?? 0,
    };
  }

  addBotEvent(phase: number): void {
    this.#addBotEvent.run(phase);
  }

  addLeftOut(phase: number, visitors: number): void {
    this.#addLeftOut.run(visitors, phase);
  }
}
