// Fires so many seconds after the campaign armed.
import type { TriggerKinds } from './watch';

export const time: TriggerKinds['time'] = (seconds) => (fire, signal) => {
  setTimeout(() => signal.aborted || fire(), seconds * 1000);
};
