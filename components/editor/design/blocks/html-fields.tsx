'use client';
// Custom HTML: what is in it, what of it is stopped, its name for those who do not see it, and how high it is.
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { BlockOf } from '@/core/campaign/block';
import { ownOn } from '@/core/campaign/layout';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { stoppedInHtml } from '@/core/campaign/stopped-in-html';
import { Message } from '@/components/ui/message';
import { useEditor } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { HtmlField } from '../../fields/html-field';
import { LimitField, NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { PictureIntoHtml } from '../../pictures/picture-into-html';
import { setBlock } from '../../state/edits';
import { setLayout } from '../../state/layout-edits';
import { OwnMark } from '../own-mark';
import type { FieldsOf } from './fields-of';

/** Of what is stopped: a page that was pasted whole has hundreds. */
const MOST_SAID = 8;

export function HtmlFields({ block, at }: FieldsOf<BlockOf<'html'>>) {
  const t = useTranslations('editor.html');
  const area = useRef<HTMLTextAreaElement>(null);
  const { html, title } = block;
  return (
    <>
      <Group title={t('content')}>
        <HtmlField
          field={area}
          label={t('code')}
          value={html}
          maxLength={LONGEST.html}
          edit={(next) => setBlock(at, 'html', { html: next })}
          typing={`${block.id}/html`}
        />
        <PictureIntoHtml field={area} />
        <Stopped html={html} />
        <Hint>{t('safe')}</Hint>
      </Group>
      <Group title={t('frame')}>
        <TextField
          label={t('title')}
          value={title}
          maxLength={LONGEST.shortText}
          hint={t('titleHint')}
          edit={(next) => setBlock(at, 'html', { title: next })}
          typing={`${block.id}/title`}
        />
        <HeightField block={block} at={at} />
        <Hint>{t('heightHint')}</Hint>
      </Group>
    </>
  );
}

function Stopped({ html }: { html: string }) {
  const t = useTranslations('editor.html');
  const say = useTranslations('problems');
  const stopped = useMemo(() => stoppedInHtml(html), [html]);
  if (stopped.length === 0) return null;
  return (
    <Message tone="warn">
      <p className="font-medium">{t('stopped', { count: stopped.length })}</p>
      <ul className="mt-1 flex flex-col gap-1.5 text-small">
        {stopped.slice(0, MOST_SAID).map(({ kind, what }) => (
          <li key={`${kind} ${what}`} className="wrap-anywhere">
            {say(`html-${kind}`, { words: what })}
          </li>
        ))}
        {stopped.length > MOST_SAID ? <li>{t('more', { count: stopped.length - MOST_SAID })}</li> : null}
      </ul>
    </Message>
  );
}

function HeightField({ block, at }: FieldsOf<BlockOf<'html'>>) {
  const t = useTranslations('editor.html');
  const device = useEditor(({ view }) => view.device);
  const shared = { label: t('height'), ...RANGE.htmlHeight, unit: 'px' };
  if (device === 'desktop')
    return (
      <NumberField
        {...shared}
        value={block.height}
        edit={(height) => setLayout(at, device, { height })}
        typing={`${block.id}/height`}
      />
    );
  const own = ownOn(block, device).height;
  return (
    <>
      <LimitField
        // Half a number typed for one device is not meant for another.
        key={device}
        {...shared}
        value={typeof own === 'number' ? own : null}
        none={String(block.height)}
        edit={(height) => setLayout(at, device, { height: height ?? undefined })}
        typing={`${block.id}/${device}/height`}
      />
      {own === undefined ? null : (
        <OwnMark device={device} field="height" reset={setLayout(at, device, { height: undefined })} />
      )}
    </>
  );
}
