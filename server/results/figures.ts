// Counts of visitors, as every page shows them.

/** Visitors, each counted once per phase. */
export interface Figures {
  exposed: number;
  shown: number;
  clicked: number;
  submitted: number;
  closed: number;
}
