// Quizzes as they were published: what follows from an outcome, and in which words questions are asked.
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import type { Answer } from '@/core/quiz/quiz';
import type { ShownQuiz } from '@/core/quiz/shown-quiz';
import { showQuiz } from '@/core/render/quiz';
import { readDocumentIfSound } from '../campaigns/read-document';
import type { Database, Transaction } from '../db/database';

export interface PublishedQuiz {
  shown: ShownQuiz;
  variant: Variant & { quiz: NonNullable<Variant['quiz']> };
}

/** What a release of a campaign asks. */
export interface PublishedRelease {
  /** By variant. */
  quizzes: ReadonlyMap<string, PublishedQuiz>;
  /** Blocks that ask something, by id. */
  questions: ReadonlyMap<string, Block>;
  /** Name of an outcome, by its id. */
  outcomes: ReadonlyMap<string, string>;
}

export interface ReleaseId {
  campaignId: string;
  release: number;
}

/** Releases whose documents are held in memory; they never change. */
const MOST = 100;

/** Reads releases, each once as long as few others are asked for. */
export class PublishedQuizzes {
  readonly #known = new Map<string, PublishedRelease | undefined>();

  /** Undefined: there is no such release any more, or nobody can read it. */
  async find(
    db: Pick<Database | Transaction, 'release'>,
    { campaignId, release: number }: ReleaseId,
  ): Promise<PublishedRelease | undefined> {
    const key = `${campaignId} ${number}`;
    if (!this.#known.has(key)) {
      const where = { campaignId_number: { campaignId, number } };
      const row = await db.release.findUnique({ where, select: { document: true } });
      const document = row ? readDocumentIfSound(row.document) : undefined;
      if (this.#known.size >= MOST) this.#known.delete(this.#known.keys().next().value as string);
      this.#known.set(key, document && read(document));
    }
    return this.#known.get(key);
  }
}

function read({ variants }: CampaignDocument): PublishedRelease {
  const quizzes = new Map<string, PublishedQuiz>();
  for (const { quiz, ...variant } of variants) {
    const shown = quiz && showQuiz({ ...variant, quiz });
    if (shown) quizzes.set(variant.id, { shown, variant: { ...variant, quiz } });
  }
  return {
    quizzes,
    questions: new Map(
      variants.flatMap(({ steps }) =>
        steps.flatMap(({ blocks }) => blocks.map((block) => [block.id, block] as const)),
      ),
    ),
    outcomes: new Map(
      variants.flatMap(({ quiz }) => quiz?.outcomes.map(({ id, name }) => [id, name] as const) ?? []),
    ),
  };
}

/** What was answered as the shop knows it: the words of options, a number, or what was written. */
export function valuesOf(values: ShownQuiz['values'], question: string, answer: Answer): string[] {
  const words = Object.hasOwn(values, question) ? values[question] : undefined;
  return Array.isArray(answer)
    ? (answer as readonly string[]).map((id) => (words && Object.hasOwn(words, id) ? (words[id] ?? id) : id))
    : [`${answer as string | number}`];
}

/** The words of the question in one line; empty where it has none. */
export function questionOf(block: Block): string {
  const words = 'label' in block && block.label !== '' ? block.label : 'text' in block ? block.text : '';
  return words.replaceAll(/\s+/g, ' ').trim();
}
