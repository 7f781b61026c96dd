// One trigger of several gestures: fires with any of them.
import type { TriggerModules } from './watch';

export const either: TriggerModules['either'] =
  (watches) =>
  (...watching) =>
    watches.forEach((watch) => watch(...watching));
