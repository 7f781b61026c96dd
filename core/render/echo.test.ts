import { expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { renderVariant } from './render-variant';

const classesOf = (label: string) => {
  const document = quizDocument();
  const [first] = document.variants[0]!.steps;
  const question = first!.blocks[1]!;
  if (question.kind === 'radio') question.label = label;
  const { css, steps } = renderVariant(document, 'a');
  return { css, tree: JSON.stringify(steps[0]!.tree) };
};

it('a question in the words of its heading is seen once, and heard of each answer all the same', () => {
  const echo = classesOf(' Who is it for? ');
  expect(echo.tree).toContain('"class":"choices echo"');
  expect(echo.tree).toContain('["legend",0," Who is it for? "]');
  expect(echo.css).toContain('.echo legend');
  const own = classesOf('Person');
  expect(own.tree).not.toContain('echo');
});
