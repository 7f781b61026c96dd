// What the person answered beside their address, under the names of the fields. Several answers to one question are told in a row.
import type { LeadItem } from '@/server/trpc/router';

export function AnswersCell({ answers }: Pick<LeadItem, 'answers'>) {
  if (answers.length === 0) return null;
  return (
    <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-small whitespace-normal">
      {answers.map(({ name, answer }) => {
        const words = answer.replaceAll(/\s*\n\s*/g, ', ');
        return (
          <div key={name} className="contents">
            <dt className="max-w-32 truncate text-quiet" title={name}>
              {name}
            </dt>
            <dd className="line-clamp-3 min-w-0 wrap-anywhere" dir="auto" title={words}>
              {words}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
