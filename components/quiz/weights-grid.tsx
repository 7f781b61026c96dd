'use client';
// All points of the quiz on one sheet: a row for each answer, a column for each outcome. Keys as in a spreadsheet.
import { useTranslations } from 'next-intl';
import { Fragment, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { BandFields } from './band-fields';
import { changeWeights, gridRows, gridScales, readWeight, weightAt, type GridChange } from './grid';
import { GridFileBar } from './grid-file-bar';
import { parseCells } from './grid-file';
import { useQuizDesk } from './quiz-desk';
import { WeightCell } from './weight-cell';

export function WeightsGrid() {
  const t = useTranslations('quiz.grid');
  const { quiz, questions, words, change, readOnly } = useQuizDesk();
  const table = useRef<HTMLTableElement>(null);
  const rows = gridRows(quiz, questions);
  const scales = gridScales(quiz);
  const apply = (changes: readonly GridChange[]) => change((now) => changeWeights(now, changes));
  const asked = questions.filter(({ kind }) => kind !== 'text');
  const go = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
  const placeOf = (target: EventTarget) =>
    target instanceof HTMLElement ? target.dataset['cell']?.split('-').map(Number) : undefined;
  const walk = (event: KeyboardEvent) => {
    const [row, column] = placeOf(event.target) ?? [];
    if (row === undefined || column === undefined) return;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Enter: event.shiftKey ? [-1, 0] : [1, 0],
    };
    const by = moves[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(row + by[0], column + by[1]);
  };
  const paste = (event: ClipboardEvent) => {
    const [row, column] = placeOf(event.target) ?? [];
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || row === undefined || column === undefined || !/[\t\n]/u.test(text)) return;
    event.preventDefault();
    apply(
      parseCells(text).flatMap((cells, down) =>
        cells.flatMap((cell, across): GridChange[] => {
          const at = rows[row + down];
          const scale = scales[column + across];
          const weight = at && scale !== undefined ? readWeight(cell, scale) : null;
          return at && scale !== undefined && weight !== null
            ? [{ question: at.question, answer: at.answer, scale, weight }]
            : [];
        }),
      ),
    );
  };
  if (asked.length === 0) return <p className="p-4 text-quiet">{t('empty')}</p>;
  return (
    <div className="flex h-full min-h-0 flex-col rounded-control border border-line bg-panel">
      <GridFileBar rows={rows} onApply={apply} />
      <div className="min-h-0 flex-1 overflow-auto" tabIndex={0} role="region" aria-label={t('title')}>
        <table
          ref={table}
          className="w-full border-separate border-spacing-0"
          onKeyDown={walk}
          onPaste={paste}
        >
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky start-0 top-0 z-20 min-w-44 border-b border-line bg-panel px-3 py-2 text-start text-small font-semibold"
              >
                {t('answer')}
              </th>
              {scales.map((scale) => (
                <th
                  key={scale}
                  scope="col"
                  className="sticky top-0 z-10 max-w-40 min-w-24 truncate border-b border-line bg-panel px-2 py-2 text-end text-small font-semibold"
                >
                  {words.scale(scale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map(({ id, kind, options }) => (
              <Fragment key={id}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={scales.length + 1}
                    className="border-b border-line bg-page px-3 py-1.5 text-start text-small font-semibold"
                  >
                    <span className="sticky start-3">{words.question(id)}</span>
                  </th>
                </tr>
                {rows.map((row, index) =>
                  row.question === id ? (
                    <tr key={row.answer}>
                      <th
                        scope="row"
                        className={classNames(
                          'sticky start-0 z-10 border-b border-line bg-panel px-3 py-1 text-start font-normal',
                          kind === 'number' && 'min-w-64',
                        )}
                      >
                        {row.span ? <BandFields row={row} /> : words.row(row)}
                      </th>
                      {scales.map((scale, column) => (
                        <td key={scale} className="border-b border-line p-0.5">
                          <WeightCell
                            cell={`${index}-${column}`}
                            label={t('cell', {
                              question: words.question(id),
                              answer: words.row(row),
                              scale: words.scale(scale),
                            })}
                            value={weightAt(quiz, row, scale)}
                            scale={scale}
                            readOnly={readOnly}
                            onChange={(weight) =>
                              apply([{ question: row.question, answer: row.answer, scale, weight }])
                            }
                          />
                        </td>
                      ))}
                    </tr>
                  ) : null,
                )}
                {kind === 'number' ? (
                  <tr>
                    <td colSpan={scales.length + 1} className="border-b border-line px-3 py-1">
                      <BandFields question={id} />
                    </td>
                  </tr>
                ) : options.length === 0 ? (
                  <tr>
                    <td
                      colSpan={scales.length + 1}
                      className="border-b border-line px-3 py-1 text-small text-quiet"
                    >
                      {t('noOptions')}
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
