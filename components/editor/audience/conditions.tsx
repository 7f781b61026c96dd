'use client';
// A tree of conditions to be edited, wherever it is kept: what its rows share, and the tree itself.
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Condition } from '@/core/campaign/condition';
import { conditionOf, newStickyId, replaceRow, rootOf } from './condition-tree';
import { GroupEditor } from './group-editor';

interface ConditionsAround {
  /** The person may look but not change anything. */
  readOnly: boolean;
  /** A field that was typed into was left: what was typed is one change. */
  endTyping: () => void;
  /** The campaign that the conditions belong to; absent for those of an audience, which name no audience. */
  campaign?: { id: string; siteId: string };
}

const Context = createContext<(ConditionsAround & { newStickyId: () => string }) | null>(null);

export function useConditions() {
  const around = useContext(Context);
  if (around === null) throw new Error('This part belongs inside <Conditions>.');
  return around;
}

interface ConditionsProps extends ConditionsAround {
  condition: Condition;
  /** With `typing`, the name of a field, the change goes on as long as that field is typed into. */
  change: (condition: Condition, typing?: string) => void;
}

/** Eight letters and digits. */
const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');

export function Conditions({ condition, change, ...around }: ConditionsProps): ReactNode {
  const { readOnly, endTyping, campaign } = around;
  const root = rootOf(condition);
  const shared = useMemo(
    () => ({
      readOnly,
      endTyping,
      campaign,
      newStickyId: () => newStickyId(rootOf(condition), random),
    }),
    [readOnly, endTyping, campaign, condition],
  );
  return (
    <Context value={shared}>
      <GroupEditor
        row={root}
        path={[]}
        put={(path, next, typing) => change(conditionOf(replaceRow(root, path, next)), typing)}
      />
    </Context>
  );
}
