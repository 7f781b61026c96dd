// What the adapters of consent tools have in common. A tool is the shop's: it may be absent, late, or another thing of the
// same name, and what it says is taken for nothing but yes or no.

/**
 * How long a tool has to say again what the visitor answered on an earlier page, ms. Until then that answer holds: tools
 * begin every page with a refusal, and would have us forget the visitor on each.
 */
export const PATIENCE = 5000;

/** ms between two looks for a tool that does not announce itself, and how many there are: 30 s. */
const PAUSE = 250;
const LOOKS = 120;

/** Runs at once, and again until it answers true or throws for the last time. */
export function untilThere(look: () => boolean, left = LOOKS): void {
  try {
    if (look()) return;
  } catch {
    // Half loaded.
  }
  if (left > 0) setTimeout(untilThere, PAUSE, look, left - 1);
}
