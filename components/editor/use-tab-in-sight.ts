// Wherever what a tab stands for was opened from, the tab is to be seen.
import { useEffect } from 'react';

/** @param tab id of the open tab's element */
export function useTabInSight(tab: string): void {
  useEffect(() => {
    document.getElementById(tab)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
}
