// From a trigger as it is written to what watches for it.
import type { WrittenWatch } from '@/core/preview-data';
import { triggerModules } from '../triggers';
import type { Watch } from '../triggers/watch';

export function makeWatch([part, settings]: WrittenWatch): Watch {
  if (part === 'either')
    return triggerModules.either((settings[0] as readonly WrittenWatch[]).map(makeWatch));
  const modules: Readonly<Record<string, (...settings: never[]) => Watch>> = triggerModules;
  return modules[part]?.(...(settings as never[])) ?? (() => {});
}
