import { beforeEach, expect, it } from 'vitest';
import type { Theme } from '@/core/campaign/theme';
import { openCampaign, publish, refusal, type OpenCampaign } from '../campaigns/campaign.fixtures';

let opened: OpenCampaign;
beforeEach(async () => {
  opened = await openCampaign();
});

const put = (siteId: string) => opened.app.fonts.put(siteId, new TextEncoder().encode('a font'));
const setIn = (file: string): Theme['font'] => ({ heading: 'serif', body: { file, name: 'Body' } });
const publishIn = (font?: Theme['font']) =>
  publish(opened, (document) => ({
    ...document,
    variants: document.variants.map((variant) => ({ ...variant, theme: font ? { font } : {} })),
  }));

it('a font of the site can be published', async () => {
  expect((await publishIn(setIn(await put(opened.site.id)))).release).toBe(1);
});

it('a font that another site has is missing here', async () => {
  const other = await opened.addSite(opened.workspaceId);
  const { details } = await refusal(publishIn(setIn(await put(other.id))));
  expect(details).toMatchObject({
    problems: [{ code: 'font-missing', severity: 'error', variant: expect.any(String) }],
  });
});

it('a font of the brand is missing when its file is', async () => {
  const { id: siteId } = opened.site;
  const { brand } = await opened.editor.api.sites.get({ siteId });
  const hash = await put(siteId);
  const theme = { ...brand.theme, font: setIn(hash) };
  await opened.editor.api.sites.updateBrand({ siteId, brand: { ...brand, theme }, before: brand });
  await opened.app.fonts.remove(hash);
  const { details } = await refusal(publishIn());
  expect(details).toMatchObject({ problems: [{ code: 'font-missing' }] });
});
