// Fires so many seconds after the campaign armed.
import type { TriggerModules } from './watch';

export const time: TriggerModules['time'] = (seconds) => (fire, signal) => {
  const timer = setTimeout(fire, seconds * 1000);
  signal.addEventListener('abort', () => clearTimeout(timer));
};
