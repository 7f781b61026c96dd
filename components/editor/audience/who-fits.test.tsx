// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { judgeCondition } from '@/core/targeting';
import { draw, until } from '../../draw.fixtures';
import { RowMark, RowMarks } from './row-marks';
import { useJudgement } from './use-judgement';
import { WhoFits } from './who-fits';

const starts = (...values: string[]): Condition => ({ kind: 'path', operator: 'starts', values });
const visits = (from: number | null, to: number | null): Condition => ({ kind: 'visits', from, to });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

const text = () => document.body.textContent;
function show(of: Condition, isUnfinished = false) {
  const judgement = judgeCondition(of, { home: 'https://shop.example/' });
  draw(<WhoFits siteId="s" judged={{ of, judgement }} isUnfinished={isUnfinished} />);
}

describe('who fits', () => {
  it('is told by an example in the words of conditions, who can be tried', () => {
    show(
      all(
        starts('/mugs'),
        visits(3, null),
        { kind: 'not', of: { kind: 'element', selector: '#sale now' } },
        { kind: 'utm', parameter: 'source', operator: 'is', values: ['Newsletter'] },
      ),
    );
    expect(text()).toBe(
      'A visitor who fits: the page path is “/mugs”, the number of visits is 3, nothing on the page fits “#sale now”, the UTM source is “newsletter”. Try this visitor',
    );
    const address = new URL(document.querySelector('a')?.href ?? '', 'https://builder.example');
    expect(address.pathname).toBe('/sites/s/simulator');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      path: '/mugs',
      visits: '3',
      'element #sale now': 'no',
      'utm source': 'newsletter',
    });
  });

  it.each<[string, Condition, boolean, string]>([
    ['everybody', any(visits(null, 2), visits(3, null)), false, 'Every visitor fits.'],
    [
      'nobody',
      all(visits(null, 2), visits(3, null)),
      false,
      'Nobody can fit: the marked conditions exclude each other.',
    ],
    ['nobody, for one row', starts('mugs'), false, 'Nobody can fit: the marked condition can never hold.'],
    ['nobody, without a row', any(), false, 'Nobody can fit these conditions.'],
    ['not known yet', all(starts('')), true, 'Fill in every condition to see who fits.'],
    [
      'not to be known',
      { kind: 'audience', id: 'gone' },
      false,
      'For these conditions no example can be worked out.',
    ],
  ])('is %s', (_name, condition, isUnfinished, said) => {
    show(condition, isUnfinished);
    expect(text()).toBe(said);
  });
});

describe('the rows', () => {
  const marks = (of: Condition) => {
    draw(
      <RowMarks judgement={judgeCondition(of)}>
        {['1', '2', '2.1', '2.2', '3'].map((number) => (
          <div key={number} data-row={number}>
            <RowMark number={number} />
          </div>
        ))}
      </RowMarks>,
    );
    return Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-row]')].flatMap((row) =>
        row.textContent ? [[row.dataset['row'], row.textContent]] : [],
      ),
    );
  };

  it('that exclude each other say so', () => {
    expect(marks(all(visits(3, null), any(visits(null, 2), visits(1, 1)), starts('/')))).toEqual({
      '1': 'Cannot hold together with the other marked conditions.',
      '2.1': 'Cannot hold together with the other marked conditions.',
      '2.2': 'Cannot hold together with the other marked conditions.',
    });
  });

  it('that change nothing say so, and so do values', () => {
    expect(
      marks(all(starts('/mugs'), starts('/'), { kind: 'not', of: starts('/mugs/a', '/mugs/a/b') })),
    ).toEqual({
      '2': 'Never matters: without it the same visitors fit.',
      '3': '/mugs/a/b never matters: the other values say as much.',
    });
  });
});

it('is found out after the typing, and kept until the next answer', async () => {
  function Probe({ of }: { of: Condition }) {
    const judged = useJudgement(of, null);
    return <p>{judged ? `${JSON.stringify(judged.of)} ${judged.judgement.kind}` : 'nothing yet'}</p>;
  }
  const [one, other] = [starts('/'), starts('mugs')];
  const again = draw(<Probe of={one} />);
  expect(text()).toBe('nothing yet');
  await until(() => text() === `${JSON.stringify(one)} everybody`);
  again(<Probe of={other} />);
  expect(text()).toBe(`${JSON.stringify(one)} everybody`);
  await until(() => text() === `${JSON.stringify(other)} nobody`);
});
