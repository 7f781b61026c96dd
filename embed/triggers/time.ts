// Fires so many seconds after the campaign armed.
import type { TriggerModules } from './watch';

export const time: TriggerModules['time'] = (seconds) => (fire, signal) => {
  setTimeout(() => signal.aborted || fire(), seconds * 1000);
};
