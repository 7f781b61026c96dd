// The shape of the modules that watch for one kind of trigger each. A shop only carries those its live campaigns use.
import type { Trigger } from '@/core/campaign/trigger';

/** Calls `fire` when the moment comes, perhaps more than once, until the signal ends the watch. */
export type Watch = (fire: () => void, signal: AbortSignal) => void;

/** The settings of each kind, in the order in which its module takes them. */
export interface TriggerSettings {
  time: [seconds: number];
  scroll: [percent: number];
  exit: [];
}
export type TriggerKinds = {
  readonly [Kind in Trigger['kind']]: (...settings: TriggerSettings[Kind]) => Watch;
};
