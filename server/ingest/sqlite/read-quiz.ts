// What came of quizzes, from the roll-ups of whole phases.
import type { Database } from 'better-sqlite3';
import { assembleQuiz, QUIZ_GOALS_SQL, type QuizRow } from '../counting/assemble-quiz';
import { WHOLE_PHASE } from '../counting/rollup';
import type { QuizFigures } from '../event-store';

export class QuizReader {
  readonly #rows;

  constructor(database: Database) {
    this.#rows = database.prepare<[{ site: string; phases: string }], QuizRow>(
      `SELECT arm, value, goal, SUM(conversions) AS visitors FROM rollups
       WHERE phase IN (SELECT phases.id FROM phases JOIN sites ON sites.id = phases.site
           WHERE sites.site = @site AND phases.phase IN (SELECT value FROM json_each(@phases)))
         AND dimension IN ('all', 'question', 'answer') AND hour = ${WHOLE_PHASE} AND (${QUIZ_GOALS_SQL})
       GROUP BY arm, value, goal ORDER BY arm, value, goal`,
    );
  }

  figures(site: string, phases: readonly string[]): QuizFigures {
    return assembleQuiz(this.#rows.all({ site, phases: JSON.stringify(phases) }));
  }
}
