// How a block stands, on every device or on one: edits as in `edits.ts`. What a device says no longer is not kept, so that a
// document from which everything was taken back is the one it was.
import type { Device } from '@/components/canvas/fit-frame';
import { ownOn, spaceOf, type OwnLayout, type Space } from '@/core/campaign/layout';
import { edit, findBlock, type BlockAddress, type Edit } from './edits';

/** Undefined takes back. On a desktop only what may be absent there: alignment and size belong to the kind. */
export function setLayout(at: BlockAddress, device: Device, change: OwnLayout): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block) return;
    if (device === 'desktop') {
      Object.assign(block, said(change) ?? {});
      return;
    }
    const on = 'on' in block ? block.on : undefined;
    const own = said({ ...ownOn(block, device), ...change });
    // In the order of the devices, whichever was set first.
    put(block, 'on', said({ phone: on?.phone, tablet: on?.tablet, [device]: own }));
  });
}

/** Room above or below, CSS px; undefined: as usual for its kind, or as on a desktop. */
export function setSpace(
  at: BlockAddress,
  device: Device,
  side: keyof Space,
  value: number | undefined,
): Edit {
  return (document) => {
    const block = findBlock(document, at);
    if (!block) return document;
    const before = device === 'desktop' ? spaceOf(block) : ownOn(block, device).space;
    const space = said({ before: before?.before, after: before?.after, [side]: value });
    if (device !== 'desktop') return setLayout(at, device, { space })(document);
    return edit((draft) => {
      const found = findBlock(draft, at);
      if (found) put(found, 'space', space);
    })(document);
  };
}

/** Without what is undefined; undefined when nothing is left. */
function said<T extends object>(fields: T): Partial<T> | undefined {
  const left = Object.entries(fields).filter(([, value]) => value !== undefined);
  return left.length > 0 ? (Object.fromEntries(left) as Partial<T>) : undefined;
}

function put(block: object, field: 'space' | 'on', value: object | undefined): void {
  if (value) Object.assign(block, { [field]: value });
  else Reflect.deleteProperty(block, field);
}
