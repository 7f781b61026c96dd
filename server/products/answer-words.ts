// What a browser says was answered, as far as the campaign asks it and takes it for an answer.
import type { Block } from '@/core/campaign/block';
import type { Variant } from '@/core/campaign/document';
import { questionOf } from '@/core/campaign/question-of';
import { oneLine, valueOf } from '@/core/campaign/value-of';
import type { AnswerWords } from '@/core/products/matches';

/**
 * @param sent `question:answer` each; an answer to choose is told by its id, its value or its words
 * @param asked ids of the questions that are looked at
 */
export function answerWords(
  { steps }: Variant,
  asked: readonly string[],
  sent: readonly string[],
): AnswerWords {
  const words: Record<string, string[]> = {};
  for (const { blocks } of steps)
    for (const block of blocks) {
      if (!asked.includes(block.id)) continue;
      const own = sent.flatMap((text) =>
        text.startsWith(`${block.id}:`) ? [text.slice(block.id.length + 1)] : [],
      );
      const read = own.flatMap((answer) => readWords(block, answer));
      if (read.length > 0) words[block.id] = read;
    }
  return words;
}

function readWords(block: Block, answer: string): string[] {
  const question = questionOf(block);
  if (question?.kind === 'number') return answer !== '' && Number.isFinite(Number(answer)) ? [answer] : [];
  if (!('options' in block)) return [];
  const option = block.options.find(
    (one) => one.id === answer || [valueOf(one), oneLine(one.label)].includes(oneLine(answer)),
  );
  return option ? [valueOf(option)] : [];
}
