// Dense tables: hairlines, right-aligned figures, heads in small capitals. Wide ones scroll inside their own frame.
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * `label` names the table. What does not fit scrolls inside the frame. A table without a link or a button needs `focusable`:
 * then its frame can be reached, and scrolled, by keyboard.
 */
export function Table({
  label,
  focusable = false,
  className,
  children,
}: {
  label: string;
  focusable?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames('overflow-x-auto rounded-[inherit]', className)}
      {...(focusable ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = { numeric?: boolean };

export function Th({ numeric = false, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={classNames(
        'border-b border-line px-3 py-2.5 text-head font-medium tracking-[0.05em] whitespace-nowrap text-faint uppercase first:ps-4 last:pe-4',
        numeric ? 'text-end' : 'text-start',
        className,
      )}
      {...rest}
    />
  );
}

export function Td({ numeric = false, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={classNames(
        'border-b border-line px-3 py-2.5 first:ps-4 last:pe-4 [tr:last-child>&]:border-b-0',
        numeric && 'text-end whitespace-nowrap',
        className,
      )}
      {...rest}
    />
  );
}
