// A picture on its way: dropped into the editor, cut around a point, published, and seen on a shop under a strict policy.
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

/** A photograph's worth of colours: left half blue, right half red. */
const photograph = async () => {
  const half = (background: string) => ({
    create: { width: 800, height: 800, channels: 3 as const, background },
  });
  return sharp({ create: { width: 1600, height: 800, channels: 3, background: '#c02020' } })
    .composite([{ input: await sharp(half('#2040c0')).png().toBuffer(), left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
};

/** Drops a file as a person does, from outside the browser. */
async function drop(place: Locator, name: string, type: string, bytes: Buffer): Promise<void> {
  const data = await place.page().evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      const letters = atob(base64);
      const file = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([file], name, { type }));
      return transfer;
    },
    { name, type, base64: bytes.toString('base64') },
  );
  await place.dispatchEvent('dragenter', { dataTransfer: data });
  await place.dispatchEvent('dragover', { dataTransfer: data });
  await place.dispatchEvent('drop', { dataTransfer: data });
}

// The browser notes the refusal of a file as well.
test.use({ allowedErrors: /status of 422 .*\/images\?name=mug\.png/ });

test('a picture is dropped, cut, described, published, and seen on the demo shop', async ({
  beckon,
  api,
  ownerPage: page,
  newVisitor,
}) => {
  const { siteId, campaignId } = await api.demoSite();
  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
  await page
    .getByRole('treeitem', { name: /^Heading/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Add block' }).first().click();
  await page.getByRole('menuitem', { name: 'Picture', exact: true }).click();
  const place = page.getByRole('group', { name: 'Picture', exact: true });
  const canvas = page.locator('iframe').contentFrame();

  await test.step('a file that is no picture is refused in a sentence', async () => {
    await drop(
      place.getByText('Drop a picture here'),
      'mug.png',
      'image/png',
      Buffer.from('<html>no</html>'),
    );
    await expect(place.getByRole('alert')).toContainText('“mug.png” is not a picture that can be read.');
  });

  await test.step('a picture stands on the canvas', async () => {
    await drop(place.getByText('Drop a picture here'), 'kiln.jpg', 'image/jpeg', await photograph());
    await expect(place.getByRole('button', { name: 'Replace' })).toBeVisible();
    await expect(canvas.locator('.image img')).toBeVisible();
  });

  await test.step('its focus is set by pointer and by keys', async () => {
    await page.getByRole('combobox', { name: 'Proportions' }).click();
    await page.getByRole('option', { name: '1:1, square' }).click();
    const point = place.getByRole('slider', { name: 'What stays in sight' });
    await expect(point).toHaveAttribute('aria-valuetext', '50% from the left, 50% from the top');
    const box = await place.locator('img').boundingBox();
    if (!box) throw new Error('There is no picture.');
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height * 0.5);
    await expect(point).toHaveAttribute('aria-valuetext', '90% from the left, 50% from the top');
    // To the edge, and not beyond.
    await point.press('Shift+ArrowRight');
    await point.press('Shift+ArrowRight');
    await expect(point).toHaveAttribute('aria-valuetext', '100% from the left, 50% from the top');
    await expect(canvas.locator('.image img')).toHaveCSS('object-position', '100% 50%');
  });

  await test.step('it cannot be published without words', async () => {
    await page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /The picture has no description/ }).click();
    await enter(page.getByRole('textbox', { name: 'What it shows' }), 'A red mug in the kiln');
    await page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click();
    // Another journey may have published the demo's campaign before.
    await dialog.getByRole('button', { name: /^Publish (campaign|changes)$/ }).click();
    await expect(dialog.getByText(/^Published as release \d+/)).toBeVisible();
  });

  await test.step('the shop shows the cut, in a modern format, from Beckon, without moving anything', async () => {
    const visitor = await newVisitor();
    await visitor.open(beckon.demoUrl);
    await visitor.page.getByRole('button', { name: 'Accept all' }).click();
    const picture = visitor.popup.getByRole('img', { name: 'A red mug in the kiln' });
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(100);
    const { source, width, height } = await picture.evaluate((image: HTMLImageElement) => ({
      source: image.currentSrc,
      width: image.clientWidth,
      height: image.clientHeight,
    }));
    expect(source).toMatch(new RegExp(`^${beckon.url}/s/i/[0-9a-f]{16}-\\d+\\.avif$`));
    expect(Math.abs(width - height)).toBeLessThanOrEqual(1);
    // The red half is in sight.
    const seen = await sharp(await picture.screenshot())
      .resize(1, 1)
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(seen[0] ?? 0).toBeGreaterThan((seen[2] ?? 0) + 80);
  });

  await test.step('the library tells where it is used, and gives it back after it was deleted', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Library' }).click();
    const dialog = page.getByRole('dialog', { name: 'Library' });
    await expect(dialog.getByText('used once')).toBeVisible();
    await dialog.getByRole('button', { name: 'Delete kiln.jpg' }).click();
    await expect(dialog.getByRole('alert')).toContainText('goes on showing it');
    await dialog.getByRole('button', { name: 'Delete from library' }).click();
    await expect(dialog.getByText('No pictures yet')).toBeVisible();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog.getByRole('button', { name: /^kiln\.jpg/ })).toBeVisible();
  });
});
