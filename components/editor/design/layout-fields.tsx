'use client';
// How a block stands: the room above and below it, and whether it is there, on every device or only on the one looked at.
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Switch } from '@/components/ui/switch';
import type { Block } from '@/core/campaign/block';
import { RANGE } from '@/core/campaign/limits';
import { devicesOf, hasSpace, mayHide, ownOn, spaceOf, type Space } from '@/core/campaign/layout';
import { useEditor, useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { LimitField } from '../fields/number-field';
import { resetSpace, setLayout, setSpace } from '../state/layout-edits';
import type { FieldsOf } from './blocks/fields-of';
import { OwnMark } from './own-mark';

const SIDES = ['before', 'after'] as const satisfies readonly (keyof Space)[];

/** All of a block that these fields speak of: they stand still while its words are typed. */
const layoutOf = (block: Block) => [
  block.id,
  block.kind,
  mayHide(block),
  'space' in block && block.space,
  'on' in block && block.on,
];

export const LayoutFields = memo(Fields, (before, after) => {
  const now = layoutOf(after.block);
  return before.at === after.at && layoutOf(before.block).every((part, index) => part === now[index]);
});

function Fields({ block, at }: FieldsOf<Block>) {
  const t = useTranslations('editor.layout');
  const { store, readOnly } = useSession();
  const device = useEditor(({ view }) => view.device);
  // In a bar blocks stand beside each other.
  const isStacked = useEditor(({ history }) => history.present.format.kind !== 'bar') && hasSpace(block);
  const isHideable = device !== 'desktop' && mayHide(block);
  if (block.kind === 'hidden' || (!isStacked && !mayHide(block))) return null;
  const usual = spaceOf(block);
  const own = device === 'desktop' ? undefined : ownOn(block, device);
  const space = own ? (own.space ?? {}) : usual;
  const others = devicesOf(block).filter((other) => other !== device);

  return (
    <Group title={t(device === 'desktop' ? 'title' : `titleOn.${device}`)}>
      {isHideable ? (
        <Switch
          label={t(`hide.${device}`)}
          checked={own?.hidden === true}
          disabled={readOnly}
          onChange={(hidden) =>
            store.getState().apply(setLayout(at, device, { hidden: hidden ? true : undefined }))
          }
        />
      ) : null}
      {isStacked && own?.hidden !== true
        ? SIDES.map((side) => (
            <LimitField
              // Half a number typed for one device is not meant for another.
              key={`${device}/${side}`}
              label={t(side)}
              value={space[side] ?? null}
              {...RANGE.space}
              unit="px"
              none={own && usual[side] !== undefined ? String(usual[side]) : t('usual')}
              edit={(value) => setSpace(at, device, side, value ?? undefined)}
              typing={`${block.id}/${device}/${side}`}
            />
          ))
        : null}
      {own?.space && own.hidden !== true && device !== 'desktop' ? (
        <OwnMark device={device} field="space" reset={resetSpace(at, device)} />
      ) : null}
      {device !== 'desktop' && block.kind === 'button' && !mayHide(block) ? (
        <Hint>{t('staysButton')}</Hint>
      ) : null}
      {others.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-1.5 text-small text-quiet">
          {t('otherwise')}
          {others.map((other) => (
            <button
              key={other}
              type="button"
              className="rounded-small text-signal hover:underline"
              onClick={() => store.getState().setDevice(other)}
            >
              {t(`device.${other}`)}
            </button>
          ))}
        </p>
      ) : null}
    </Group>
  );
}
