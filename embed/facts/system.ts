// The operating system. An iPad calls itself a Mac, and is the only one with a finger; Android calls itself a Linux first.
import type { ReaderOf } from './shop-moment';

export const system: ReaderOf<'system'> = () => {
  const { maxTouchPoints, userAgent } = navigator;
  if (/iP(hone|ad|od)/.test(userAgent) || (/Mac/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  return (/android|windows|mac|cros|linux(?!.*android)/.exec(userAgent.toLowerCase())?.[0] ?? 'other')
    .replace('mac', 'macos')
    .replace('cros', 'chromeos');
};
