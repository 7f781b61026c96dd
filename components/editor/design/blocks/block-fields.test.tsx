// @vitest-environment happy-dom
// The fields of blocks that structure and move: every text is there, and what is entered is in the document.
import { beforeAll, expect, test } from 'vitest';
import { draw, enter, field } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { ToastProvider } from '@/components/ui/toast';
import type { Block } from '@/core/campaign/block';
import { useDocument } from '../../editor-context';
import { exampleSession, InEditor } from '../../editor-session.fixtures';
import { exampleDocument } from '../../state/document.fixtures';
import { BlockFields } from '../block-fields';
import { rareFields } from '../lazy-fields';

beforeAll(() => rareFields.preload());

function Fields() {
  const step = useDocument().variants[0]!.steps[0]!;
  const block = step.blocks.find(({ id }) => id === 'new')!;
  return <BlockFields block={block} at={{ variant: 'a', step: step.id, block: 'new' }} />;
}

function open(block: Block) {
  const document = exampleDocument();
  document.variants[0]!.steps[0]!.blocks.push(block);
  const session = exampleSession(document);
  draw(
    <ToastProvider>
      <SiteCurrency currency="EUR">
        <InEditor session={session}>
          <Fields />
        </InEditor>
      </SiteCurrency>
    </ToastProvider>,
  );
  return () => session.store.getState().history.present.variants[0]!.steps[0]!.blocks.at(-1);
}

const drawn: Block[] = [
  { id: 'new', kind: 'divider', weight: 'fine' },
  { id: 'new', kind: 'spacer', height: 'small' },
  { id: 'new', kind: 'icon', icon: 'gift', size: 'small', tone: 'accent', align: 'start' },
  { id: 'new', kind: 'list', text: 'One', marker: 'tick' },
  { id: 'new', kind: 'countdown', end: { kind: 'visitor', minutes: 5 }, finish: { kind: 'close' } },
  {
    id: 'new',
    kind: 'countdown',
    end: { kind: 'daily', time: '18:00', timeZone: 'Europe/Oslo' },
    finish: { kind: 'show', text: 'Over' },
  },
];
test.each(drawn.map((block) => [block.kind, block] as const))(
  'of a %s have all their texts',
  (_kind, block) => {
    expect(open(block)()).toEqual(block);
  },
);

test('a countdown ends at the entered moment of the site’s time zone', () => {
  const now = open({ id: 'new', kind: 'countdown', end: { kind: 'date', at: 0 }, finish: { kind: 'hide' } });
  enter(field('Ends'), '2026-12-01T18:00');
  expect(now()).toMatchObject({ end: { kind: 'date', at: Date.UTC(2026, 11, 1, 18) } });
});

test('a sum is entered in major units and kept in minor ones', () => {
  const now = open({
    id: 'new',
    kind: 'progress',
    sum: 5000,
    currency: 'USD',
    before: 'Only {left}',
    reached: 'Done',
  });
  enter(field('Cart of'), '59.9');
  expect(now()).toMatchObject({ sum: 5990, currency: 'EUR' });
});

test('a network has its place in the row with an address, and none without', () => {
  const now = open({
    id: 'new',
    kind: 'social',
    links: [{ network: 'youtube', url: 'https://youtube.com/@fjell' }],
    align: 'start',
  });
  enter(field('Instagram'), 'https://instagram.com/fjell');
  expect(now()).toMatchObject({ links: [{ network: 'instagram' }, { network: 'youtube' }] });
  enter(field('YouTube'), '');
  expect(now()).toMatchObject({ links: [{ network: 'instagram', url: 'https://instagram.com/fjell' }] });
});

test('how long a bar runs is entered in seconds, within its limits', () => {
  const now = open({ id: 'new', kind: 'timer', seconds: 30 });
  enter(field('After'), '4');
  expect(now()).toMatchObject({ seconds: 30 });
  enter(field('After'), '45');
  expect(now()).toMatchObject({ seconds: 45 });
});
