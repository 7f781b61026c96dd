// What moves in a campaign: a behaviour brings the nodes of one step to life. Each travels inside the designs that need it, so
// that it costs neither a request nor anybody else a byte.
import type { CloseReason, MountEvent } from '../mount/contract';
import type { VisitorRecord } from '../record';
import type { Told } from '../told';

/** Told to the card of a campaign that is opened again from its tab; `detail`: the card it had before. */
export const OPENED_AGAIN = 'opened-again';

/** A step on the screen, as its behaviours see it. */
export interface LivingStep {
  /** Holds what was just drawn: elements by `data-block`, in a shadow root. */
  card: HTMLElement;
  /** Its id. */
  step: string;
  /** Ends when the step is drawn anew or left, and with the campaign: nothing of it may go on then. */
  signal: AbortSignal;
  /** In the canvas: things look as they will, but nothing counts, loads or is kept. */
  still: unknown;
  report(event: MountEvent): void;
  /** To a step, or away. */
  follow(step: string | undefined): void;
  /** Ends the campaign: `done` when by itself. */
  close(reason: CloseReason): void;
  /** What the script remembers of the visitor; absent in the canvas and in previews. */
  change: ((edit: (record: VisitorRecord) => void) => void) | undefined;
  /** What the shop told about this page; absent in the canvas. */
  told: Told | undefined;
}

/** What it throws is swallowed. */
export type Behaviour = (step: LivingStep) => void;
