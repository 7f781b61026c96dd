// How a block stands, on every device or on one: edits as in `edits.ts`. What a device says no longer is not kept, so that a
// document from which everything was taken back is the one it was.
import type { Device } from '@/components/canvas/fit-frame';
import type { Block } from '@/core/campaign/block';
import { NARROW_DEVICES } from '@/core/campaign/devices';
import { hasSpace, mayHide, ownOn, spaceOf, type OwnLayout, type Space } from '@/core/campaign/layout';
import { edit, findBlock, type BlockAddress, type Edit } from './edits';

/**
 * Undefined takes back; what the kind has not is left out. On a desktop there is only what may not be absent: alignment and
 * sizes. Room has an edit of its own.
 */
export function setLayout(at: BlockAddress, device: Device, change: Omit<OwnLayout, 'space'>): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block) return;
    const fields = Object.entries(change).filter(([field]) =>
      field === 'hidden' ? device !== 'desktop' && mayHide(block) : field in block,
    );
    if (device === 'desktop') Object.assign(block, said(Object.fromEntries(fields)) ?? {});
    else putOn(block, device, { ...ownOn(block, device), ...Object.fromEntries(fields) });
  });
}

/** Room above or below, CSS px; undefined: as usual for its kind, or as on a desktop. */
export function setSpace(
  at: BlockAddress,
  device: Device,
  side: keyof Space,
  value: number | undefined,
): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block || !hasSpace(block)) return;
    const { before, after } = (device === 'desktop' ? spaceOf(block) : ownOn(block, device).space) ?? {};
    const space = said({ before, after, [side]: value });
    if (device === 'desktop') put(block, 'space', space);
    else putOn(block, device, { ...ownOn(block, device), space });
  });
}

/** The room that a device has of its own goes. */
export function resetSpace(at: BlockAddress, device: Exclude<Device, 'desktop'>): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block) putOn(block, device, { ...ownOn(block, device), space: undefined });
  });
}

function putOn(block: Block, device: Exclude<Device, 'desktop'>, own: OwnLayout): void {
  // In the order of the devices, whichever was set first.
  const [phone, tablet] = NARROW_DEVICES.map((one) => said(one === device ? own : ownOn(block, one)));
  put(block, 'on', said({ phone, tablet }));
}

/** Without what is undefined; undefined when nothing is left. */
function said<T extends object>(fields: T): Partial<T> | undefined {
  const left = Object.entries(fields).filter(([, value]) => value !== undefined);
  return left.length > 0 ? (Object.fromEntries(left) as Partial<T>) : undefined;
}

function put(block: Block, field: 'space' | 'on', value: object | undefined): void {
  if (value) Object.assign(block, { [field]: value });
  else Reflect.deleteProperty(block, field);
}
