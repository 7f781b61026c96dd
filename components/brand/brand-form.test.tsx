// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle } from '@/components/draw.fixtures';
import { exampleSite } from '@/components/settings/site.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { Brand } from '@/core/campaign/brand';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { SiteDetail } from '@/server/trpc/router';
import { BrandForm } from './brand-form';

const preview = vi.hoisted(() => ({ brands: [] as unknown[] }));
// Frames load nothing here; what they would show is what counts.
vi.mock('./brand-preview', () => ({
  BrandPreview: ({ brand }: { brand: unknown }) => {
    preview.brands.push(brand);
    return null;
  },
}));
afterEach(() => vi.unstubAllGlobals());

let sites = 0;
function open(change: Partial<SiteDetail> = {}, answer: () => Promise<unknown> = () => Promise.resolve({})) {
  const sent: unknown[] = [];
  const redraw = draw(
    <FakeApi
      answer={(_path, input) => {
        sent.push(input);
        return answer();
      }}
    >
      <ToastProvider>
        {/* What is not saved is kept by site. */}
        <BrandForm site={{ ...exampleSite, id: `s${(sites += 1)}`, ...change }} />
      </ToastProvider>
    </FakeApi>,
  );
  const brandSent = () => (sent.at(-1) as { brand: Brand } | undefined)?.brand;
  const shown = () => preview.brands.at(-1) as Brand;
  return { sent, brandSent, shown, leave: () => redraw(null) };
}
const text = () => document.body.textContent;

test('a colour is seen at once, warned about where it cannot be read, and saved when asked', async () => {
  const { sent, brandSent, shown } = open();
  enter(field('Text'), 'BBB');
  expect(shown().theme.text).toBe('#bbbbbb');
  expect(text()).toContain('Text 1.8:1, hard to read');
  expect(text()).toContain('Not saved yet');
  expect(sent).toEqual([]);
  press(button('Save brand'));
  await settle();
  expect(brandSent()).toEqual({ ...DEFAULT_BRAND, theme: { ...DEFAULT_BRAND.theme, text: '#bbbbbb' } });
  expect(text()).toContain('Everything is saved');
});

test('saving can be taken back for a while', async () => {
  const { brandSent, shown } = open();
  enter(field('Corners'), '0');
  press(button('Save brand'));
  await settle();
  expect(brandSent()?.theme.radius).toBe(0);
  press(button('Undo'));
  await settle();
  expect(brandSent()).toEqual(DEFAULT_BRAND);
  expect(shown()).toEqual(DEFAULT_BRAND);
});

test('a save is not taken back once the form shows something else', async () => {
  const { sent, shown } = open();
  enter(field('Corners'), '0');
  press(button('Save brand'));
  await settle();
  enter(field('Corners'), '7');
  press(button('Undo'));
  await settle();
  expect(sent).toHaveLength(1);
  expect(shown().theme.radius).toBe(7);
  expect(text()).toContain('nothing was taken back');
});

test('somebody else’s brand is shown when asked for, and one’s own comes back', async () => {
  const newer = { ...DEFAULT_BRAND, theme: { ...DEFAULT_BRAND.theme, accent: '#8a1c4a' } };
  const stale = Object.assign(new TRPCClientError('Someone has changed the brand.'), {
    data: { appCode: 'conflict' },
  });
  const answer = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(stale)
    .mockResolvedValueOnce({ ...exampleSite, brand: newer })
    .mockResolvedValue({});
  const { sent, shown } = open({}, answer);
  enter(field('Corners'), '3');
  press(button('Save brand'));
  await settle();
  expect(shown().theme.radius).toBe(3);
  press(button('Show the newer brand'));
  await settle();
  expect(shown()).toEqual(newer);
  expect(text()).toContain('Your changes are kept aside');
  expect(document.activeElement).toBe(button('Save brand'));
  enter(field('Corners'), '9');
  press(button('Back to my changes'));
  expect(shown().theme.radius).toBe(3);
  expect(document.activeElement).toBe(button('Save brand'));
  press(button('Save brand'));
  await settle();
  expect(sent.at(-1)).toMatchObject({ before: newer, brand: { theme: { radius: 3 } } });
});

test('what was left unsaved comes back with the brand it began from, so that nobody else’s is written over', async () => {
  const { leave } = open({ id: 'left' });
  enter(field('Corners'), '0');
  leave();
  const newer = { ...DEFAULT_BRAND, theme: { ...DEFAULT_BRAND.theme, accent: '#8a1c4a' } };
  const { sent, brandSent } = open({ id: 'left', brand: newer });
  press(button('Save brand'));
  await settle();
  expect(brandSent()?.theme.radius).toBe(0);
  expect(sent.at(-1)).toMatchObject({ before: DEFAULT_BRAND });
});

test('half a colour or corners beyond round change nothing', () => {
  const { shown } = open();
  enter(field('Background'), '#12');
  enter(field('Corners'), '99');
  expect(shown()).toEqual(DEFAULT_BRAND);
  expect(text()).toContain('Use a whole number from 0 to 32.');
});

test('what the server refuses is said in its words, and nothing is lost', async () => {
  const { shown } = open({}, () => Promise.reject(new Error('The brand was not saved.')));
  enter(field('Corners'), '3');
  press(button('Save brand'));
  await settle();
  expect(shown().theme.radius).toBe(3);
  expect(text()).toContain('Not saved yet');
});

test('a font is sent as it is and becomes that of headings; a refusal is told', async () => {
  const font = { file: '0123456789abcdef', name: 'Kiln', variable: true };
  const reply = vi.fn(() => Promise.resolve(Response.json({ font })));
  vi.stubGlobal('fetch', reply);
  const { shown } = open();
  const give = async (file: File) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
  };
  await give(new File(['wOF2'], 'kiln.woff2'));
  expect(shown().theme.font).toEqual({ heading: font, body: 'system' });
  reply.mockResolvedValueOnce(
    Response.json({ error: { code: 'invalid', message: 'This is not a WOFF2 font.' } }),
  );
  await give(new File(['no'], 'no.ttf'));
  expect(text()).toContain('This is not a WOFF2 font.');
  await give(new File([new Uint8Array(400 * 1024)], 'large.woff2'));
  expect(text()).toContain('larger than 300 KB');
  expect(reply).toHaveBeenCalledTimes(2);
});

test('a font that arrives leaves what was chosen while it was on its way', async () => {
  const font = { file: '0123456789abcdef', name: 'Kiln', variable: true };
  let arrive: (reply: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)));
  const theme = { ...DEFAULT_BRAND.theme, font: { heading: 'system', body: 'serif' } as const };
  const { shown } = open({ brand: { ...DEFAULT_BRAND, theme } });
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['wOF2'], 'kiln.woff2')], configurable: true });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  press(button('Back to the usual look'));
  arrive(Response.json({ font }));
  await settle();
  expect(shown().theme.font).toEqual({ heading: font, body: 'system' });
});

test('who may only look changes nothing', () => {
  open({ workspace: { ...exampleSite.workspace, role: 'viewer' } });
  expect(text()).toContain('Your role may look at the brand.');
  expect(field('Text').disabled).toBe(true);
  expect(text()).not.toContain('Save brand');
});
