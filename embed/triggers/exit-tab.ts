// Fires when the visitor comes back to a tab they had left, where there is no pointer to show that they leave.
import type { TriggerModules } from './watch';

export const exitTab: TriggerModules['exitTab'] = () => (fire, signal) => {
  let left = false;
  const turn = () => {
    if (document.hidden) left = true;
    else if (left && matchMedia('(pointer: coarse)').matches) fire();
  };
  document.addEventListener('visibilitychange', turn, { signal });
};
