'use client';
// A choice of a block that may be another on a phone or a tablet: what is changed is that of the device being looked at.
import type { Block } from '@/core/campaign/block';
import { ownOn, type OwnLayout } from '@/core/campaign/layout';
import { useEditor } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import type { BlockAddress } from '../state/edits';
import { setLayout } from '../state/layout-edits';
import { OwnMark } from './own-mark';

type Choice = 'align' | 'size' | 'height';
type ValueOf<F extends Choice> = Extract<OwnLayout[F], string>;

interface LayoutChoiceProps<F extends Choice> {
  block: Block;
  at: BlockAddress;
  field: F;
  /** As it is on a desktop. */
  usual: ValueOf<F>;
  label: string;
  options: readonly { value: ValueOf<F>; label: string }[];
  /** A sentence on what is in force. */
  hint?: (value: ValueOf<F>) => string;
}

export function LayoutChoice<F extends Choice>({
  block,
  at,
  field,
  usual,
  label,
  options,
  hint,
}: LayoutChoiceProps<F>) {
  const device = useEditor(({ view }) => view.device);
  const said = device === 'desktop' ? undefined : ownOn(block, device)[field];
  const own = options.find(({ value }) => value === said)?.value;
  const value = own ?? usual;
  return (
    <ChoiceField
      label={label}
      value={value}
      options={options}
      edit={(next) => setLayout(at, device, { [field]: next })}
      hint={
        device !== 'desktop' && own !== undefined ? (
          <OwnMark device={device} field={field} reset={setLayout(at, device, { [field]: undefined })} />
        ) : (
          hint?.(value)
        )
      }
    />
  );
}
