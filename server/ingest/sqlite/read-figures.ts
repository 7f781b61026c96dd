// Figures from the roll-ups. Each costs the same whatever the number of events: only rows of whole phases are read,
// and of a dimension with very many values only the most frequent.
import type { Database } from 'better-sqlite3';
import {
  assembleHours,
  assembleValues,
  toArms,
  type ArmCount,
  type ArmMoney,
} from '../counting/assemble-figures';
import { WHOLE_PHASE } from '../counting/rollup';
import { NAMED_VALUES, type ArmFigures, type Dimension, type TrendPoint } from '../event-store';

const COUNTS = 'SUM(conversions) AS visitors, SUM(total) AS times';
/** Sums of digits are read as numbers: nobody sees the last unit of more than 2^53 of them. */
const MONEY = `SUM(conversions) AS visitors, SUM(CAST(total AS REAL)) AS total, SUM(CAST(squares AS REAL)) AS squares`;

/** Everything a page of results asks. Site and phases are named as everywhere outside this folder. */
export class FigureReader {
  readonly #phases;
  readonly #byArm;
  readonly #moneyByArm;
  readonly #byHour;
  readonly #moneyByHour;
  readonly #ranked;
  readonly #byValue;
  readonly #moneyByValue;
  readonly #leftOut;

  constructor(database: Database) {
    const inPhases = 'phase IN (SELECT value FROM json_each(@phases))';
    this.#phases = database.prepare<[string, string], { id: number }>(
      `SELECT phases.id FROM phases JOIN sites ON sites.id = phases.site
       WHERE sites.site = ? AND phases.phase IN (SELECT value FROM json_each(?))`,
    );
    this.#byArm = database.prepare<[{ phases: string }], ArmCount>(
      `SELECT arm, goal, ${COUNTS} FROM rollups
       WHERE ${inPhases} AND dimension = 'all' AND hour = ${WHOLE_PHASE} GROUP BY arm, goal ORDER BY arm`,
    );
    this.#moneyByArm = database.prepare<[{ phases: string }], ArmMoney>(
      `SELECT arm, currency, ${MONEY} FROM revenue
       WHERE ${inPhases} AND dimension = 'all' AND hour = ${WHOLE_PHASE} GROUP BY arm, currency ORDER BY arm, currency`,
    );
    this.#moneyByHour = database.prepare<[{ phases: string }], ArmMoney & { hour: number }>(
      `SELECT hour, arm, currency, ${MONEY} FROM revenue
       WHERE ${inPhases} AND dimension = 'all' AND hour > ${WHOLE_PHASE}
       GROUP BY hour, arm, currency ORDER BY hour, arm, currency`,
    );
    this.#moneyByValue = database.prepare<
      [{ phases: string; dimension: string; values: string }],
      ArmMoney & { value: string }
    >(
      `SELECT value, arm, currency, ${MONEY} FROM revenue
       WHERE ${inPhases} AND dimension = @dimension AND hour = ${WHOLE_PHASE}
         AND value IN (SELECT value FROM json_each(@values)) GROUP BY value, arm, currency ORDER BY value, arm, currency`,
    );
    this.#byHour = database.prepare<[{ phases: string }], ArmCount & { hour: number }>(
      `SELECT hour, arm, goal, ${COUNTS} FROM rollups
       WHERE ${inPhases} AND dimension = 'all' AND hour > ${WHOLE_PHASE} GROUP BY hour, arm, goal ORDER BY hour, arm`,
    );
    this.#ranked = database.prepare<[number, string, number], { value: string }>(
      'SELECT value FROM value_ranks WHERE phase = ? AND dimension = ? ORDER BY exposed DESC, value LIMIT ?',
    );
    this.#byValue = database.prepare<
      [{ phases: string; dimension: string; values: string }],
      ArmCount & { value: string }
    >(
      `SELECT value, arm, goal, ${COUNTS} FROM rollups
       WHERE ${inPhases} AND dimension = @dimension AND hour = ${WHOLE_PHASE}
         AND value IN (SELECT value FROM json_each(@values)) GROUP BY value, arm, goal ORDER BY value, arm`,
    );
    this.#leftOut = database.prepare<[{ phases: string }], { severalArms: number; botEvents: number }>(
      `SELECT COALESCE(SUM(several_arms), 0) AS severalArms, COALESCE(SUM(bot_events), 0) AS botEvents
       FROM phases WHERE id IN (SELECT value FROM json_each(@phases))`,
    );
  }

  figures(site: string, phases: readonly string[]): ArmFigures[] {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    return toArms(this.#byArm.all({ phases: numbers }), this.#moneyByArm.all({ phases: numbers }));
  }

  /**
   * The named values are the most frequent of each phase: exact for one phase; for several, a value that is just
   * below the line in every one of them may be part of "other". The counts are exact either way.
   */
  figuresBy(
    site: string,
    phases: readonly string[],
    dimension: Dimension,
  ): { value: string; arms: ArmFigures[] }[] {
    const numbers = this.#numbers(site, phases);
    const candidates = new Set(
      numbers.flatMap((phase) => this.#ranked.all(phase, dimension, NAMED_VALUES).map(({ value }) => value)),
    );
    const asked = { phases: JSON.stringify(numbers), dimension, values: JSON.stringify([...candidates]) };
    return assembleValues(
      this.#byValue.all(asked),
      this.#moneyByValue.all(asked),
      this.figures(site, phases),
    );
  }

  trend(site: string, phases: readonly string[]): TrendPoint[] {
    const numbers = JSON.stringify(this.#numbers(site, phases));
    return assembleHours(this.#byHour.all({ phases: numbers }), this.#moneyByHour.all({ phases: numbers }));
  }

  excluded(site: string, phases: readonly string[]): { visitorsInSeveralArms: number; botEvents: number } {
    const row = this.#leftOut.get({ phases: JSON.stringify(this.#numbers(site, phases)) });
    return { visitorsInSeveralArms: row?.severalArms ?? 0, botEvents: row?.botEvents ?? 0 };
  }

  #numbers(site: string, phases: readonly string[]): number[] {
    return this.#phases.all(site, JSON.stringify(phases)).map(({ id }) => id);
  }
}
