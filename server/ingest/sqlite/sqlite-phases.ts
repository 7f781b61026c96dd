// What the event file knows of a phase as a whole.
import type { Database } from 'better-sqlite3';
import type { PhaseTable } from '../counting/tables';

export class SqlitePhases implements PhaseTable {
  readonly #window;
  readonly #addBotEvent;
  readonly #addLeftOut;

  constructor(database: Database) {
    this.#window = database.prepare<[number], number>('SELECT window_days FROM phases WHERE id = ?').pluck();
    this.#addBotEvent = database.prepare<[number]>(
      'UPDATE phases SET bot_events = bot_events + 1 WHERE id = ?',
    );
    this.#addLeftOut = database.prepare<[number, number]>(
      'UPDATE phases SET several_arms = several_arms + ? WHERE id = ?',
    );
  }

  windowDays(phase: number): number {
    return this.#window.get(phase) ?? 0;
  }

  addBotEvent(phase: number): void {
    this.#addBotEvent.run(phase);
  }

  addLeftOut(phase: number, visitors: number): void {
    this.#addLeftOut.run(visitors, phase);
  }
}
