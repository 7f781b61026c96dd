// A command in the middle of a sentence, on one line: broken at a hyphen it would be another command.
import type { ReactNode } from 'react';

/** A function that `t.rich` can call, not a component. */
export const Command = (chunks: ReactNode) => (
  <code className="inline-block max-w-full overflow-x-auto align-bottom font-mono whitespace-nowrap text-ink">
    {chunks}
  </code>
);
