// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FakeApi, later } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { TooltipProvider } from '@/components/ui/tooltip';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { templates } from '@/templates';
import { TemplateGallery } from './template-gallery';

// Frames need a browser; which design is in them does not.
vi.mock('@/components/canvas/campaign-frame', () => ({
  CampaignFrame: ({ step, device }: { step: string; device: string }) => (
    <div data-frame={`${step}/${device}`} />
  ),
}));

function open(address = '/new', taken: string[] = [], answer?: Promise<unknown>) {
  history.replaceState(null, '', address);
  const sent: unknown[] = [];
  draw(
    <FakeApi
      answer={(path, input) => {
        sent.push([path, input]);
        return answer ?? Promise.resolve({ campaignId: 'made' });
      }}
    >
      <TooltipProvider>
        <TemplateGallery
          site={{ id: 's', currency: 'EUR', timeZone: 'Europe/Oslo', brand: DEFAULT_BRAND }}
          entries={templates.map(({ id, goal, document: make }) => ({
            id,
            goal,
            format: make().format.kind,
          }))}
          taken={taken}
        />
      </TooltipProvider>
    </FakeApi>,
  );
  return { sent };
}

const shown = () => [...document.querySelectorAll<HTMLElement>('ul li > button')];
const status = () => document.querySelector('[role=status]')?.textContent;
const frame = () => document.querySelector<HTMLElement>('[data-frame]')?.dataset.frame;

test('every template is offered, with its picture and its words', () => {
  open();
  expect(shown()).toHaveLength(templates.length);
  for (const one of shown())
    expect(one.querySelector('img')?.getAttribute('src')).toMatch(/^\/templates\/[\w-]+\.webp$/);
});

test('the address holds what was searched for, and opens the gallery as it was', () => {
  open('/new?goal=recover&format=bar');
  expect(shown().map(({ textContent }) => textContent?.slice(0, 15))).toEqual(['Still deciding?']);
  enter(field('Search templates'), 'basket');
  expect(status()).toBe('No templates');
  expect(location.search).toBe('?goal=recover&format=bar&q=basket');
  press(button('Show all templates'));
  expect(status()).toBe(`${templates.length} templates`);
  expect(location.search).toBe('');
  expect(document.activeElement).toBe(field('Search templates'));
});

test('a template is looked at step by step, and becomes a campaign under a name that no other has', async () => {
  const { sent } = open('/new', ['Code for a first order']);
  press(shown().find(({ textContent }) => textContent?.startsWith('Code for')) ?? document.body);
  await until(() => frame() === 'form/desktop');
  press(button('Code'));
  press(button('Phone'));
  expect(frame()).toBe('code/phone');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain(
    'The code: it has to exist in your shop',
  );
  expect(field('Name').value).toBe('Code for a first order 2');
  enter(field('Name'), ' ');
  press(button('Create campaign'));
  await settle();
  expect(sent).toEqual([]);
  expect(document.body.textContent).toContain('Give the campaign a name.');
  enter(field('Name'), 'Ten');
  press(button('Create campaign'));
  await until(() => navigation.pushed.length > 0);
  expect(sent).toEqual([['campaigns.create', { siteId: 's', name: 'Ten', starter: 'first-order-code' }]]);
  expect(navigation.pushed).toEqual(['/sites/s/campaigns/made/edit']);
});

test('an empty one of any format is one press away', async () => {
  const { sent } = open('/new', ['Untitled bar']);
  press(button('Empty: Bar'));
  await until(() => sent.length === 1);
  expect(sent).toEqual([['campaigns.create', { siteId: 's', name: 'Untitled bar 2', starter: 'blank-bar' }]]);
});

test('while one campaign is being made no other is begun, and the one that was is opened', async () => {
  const answer = later<{ campaignId: string }>();
  const { sent } = open('/new', [], answer.promise);
  press(button('Empty: Bar'));
  await settle();
  for (const name of ['Empty: Bar', 'Empty: Popup']) press(button(name));
  press(shown()[0] ?? document.body);
  await settle();
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(sent).toHaveLength(1);
  answer.give({ campaignId: 'made' });
  await settle();
  expect(navigation.pushed).toEqual(['/sites/s/campaigns/made/edit']);
});

test('what went wrong with one is not said of the next', async () => {
  const answer = later<{ campaignId: string }>();
  open('/new', [], answer.promise);
  press(button('Empty: Bar'));
  await settle();
  answer.fail(new Error('Failed to fetch'));
  const alert = () => document.querySelector('[role=alert]');
  await until(() => alert() !== null);
  press(shown()[0] ?? document.body);
  await until(() => frame() !== undefined);
  expect(alert()).toBeNull();
});
