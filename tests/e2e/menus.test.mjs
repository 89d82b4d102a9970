// Menus where they are asked for, by mouse, finger and key; and pictures of charts out of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { story } from './support/browser.mjs';
import { eventually, expectText } from './support/expect.mjs';
import { isSaved, openSolution } from './support/funnel.mjs';
import { byId, press, settled } from './support/page.mjs';

const chart = 'funnel/effect_chart';
const menu = (page) => page.locator('#mirror [role=menu]');
const menuIds = (page) => menu(page).locator('[role=menuitem]').evaluateAll((entries) => entries.map((one) => one.dataset.id));
const toast = (page, text) => expectText(page.locator('#mirror [role=status]', { hasText: text }).last(), text);

// The middle of this element, after the wheel has brought it into sight.
async function middleOf(page, id) {
  const size = page.viewportSize();
  for (let tries = 0; tries < 40; ++tries) {
    const box = await byId(page, id).boundingBox();
    const isOut = await byId(page, id).evaluate((one) => one.classList.contains('out'));
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (!isOut && middle.y > 90 && middle.y < size.height - 90) return middle;
    await page.mouse.move(size.width * 0.6, size.height * 0.6);
    await page.mouse.wheel(0, isOut ? 300 : middle.y - size.height / 2);
    await settled(page);
  }
  return assert.fail(`${id} never comes into sight`);
}

// Of a PNG: its size, how many colours it has, and the share of pixels that are not its ground.
const lookAt = (page, base64) => page.evaluate(async (data) => {
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const sheet = new OffscreenCanvas(image.width, image.height);
  const pen = sheet.getContext('2d');
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
  const inkIn = (from, to) => pixels.subarray(from * image.width, to * image.width).filter((one) => one !== pixels[0]).length;
  const last = pixels.length - image.width;
  const corners = [pixels[0], pixels[image.width - 1], pixels[last], pixels[pixels.length - 1]];
  return { hasGround: new Set(corners).size === 1, width: image.width, height: image.height, colours: new Set(pixels).size, ink: inkIn(0, image.height) / pixels.length,
    ground: pixels[0] >>> 0, headInk: inkIn(0, 60), bottomInk: inkIn(Math.round(image.height * 0.6), image.height) };
}, base64);

async function pictureOnClipboard(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const data = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await (await item.getType('image/png')).arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  await page.context().clearPermissions();
  return lookAt(page, data);
}

story('the right button opens a chart’s menu there, and a picture of the chart is on the clipboard', {}, async ({ page }) => {
  await openSolution(page);
  const at = await middleOf(page, chart);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await menu(page).waitFor({ state: 'attached' });
  assert.deepEqual(await menuIds(page), ['copy_picture', 'save_picture', 'copy_data'].map((one) => `${chart}/actions/${one}`));
  await settled(page);
  const box = await byId(page, `${chart}/actions/copy_picture`).boundingBox();
  assert.ok(Math.abs(box.x - at.x) < 30 && box.y - at.y < 30, 'the menu is under the pointer');
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await toast(page, '图片已复制');
  const picture = await pictureOnClipboard(page);
  const drawn = await byId(page, chart).boundingBox();
  assert.ok(picture.width >= 2 * drawn.width && picture.width <= 2 * drawn.width + 2 * 64 + 4, `${picture.width} for ${drawn.width}`);
  assert.ok(picture.hasGround && picture.colours > 20 && picture.ink > 0.02 && picture.headInk > 50 && picture.bottomInk > 50, JSON.stringify(picture));
});

story('a picture shows all of a chart, also what is scrolled out of sight, and leaves the page as it was', {
    viewport: { width: 900, height: 300 }, colorScheme: 'dark' }, async ({ page }) => {
  await openSolution(page);
  await byId(page, `${chart}/actions`).focus();
  await settled(page);
  const whole = await byId(page, chart).evaluate((one) => one.getBoundingClientRect().height);
  const places = () => page.evaluate(() => [...document.querySelectorAll('#mirror .reacts')].map((one) => [one.dataset.id, one.style.top]));
  const before = await places();
  await page.keyboard.press('Enter');
  await menu(page).waitFor({ state: 'attached' });
  await settled(page);
  await page.keyboard.press('ArrowDown'); // save as a file
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.match(download.suggestedFilename(), /\.png$/);
  const picture = await lookAt(page, readFileSync(await download.path()).toString('base64'));
  assert.ok(picture.height > 2 * 7 * 30 && picture.height > whole, `${picture.height} pixels high`);
  assert.ok(picture.hasGround && picture.bottomInk > 50, 'its lower part is drawn');
  assert.ok((picture.ground & 0xff) < 80, 'in the colours of the page');
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), `${chart}/actions`);
  const canvas = await page.evaluate(() => [document.getElementById('canvas').width, document.getElementById('canvas').height]);
  assert.deepEqual(canvas, [900, 300]);
  assert.deepEqual((await places()).filter(([id]) => !id.startsWith('shell/toast')), before);
});

story('a picture that the clipboard refuses becomes a file', {
    init: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }) }, async ({ page }) => {
  await openSolution(page);
  await press(page, `${chart}/actions`);
  await byId(page, `${chart}/actions/copy_picture`).waitFor({ state: 'attached' });
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, `${chart}/actions/copy_picture`)]);
  assert.match(download.suggestedFilename(), /\.png$/);
  await toast(page, '图片已保存');
});

story('the data of a chart are copied as a table', { locale: 'en-US' }, async ({ page }) => {
  await openSolution(page);
  await press(page, `${chart}/actions`);
  await byId(page, `${chart}/actions/copy_data`).waitFor({ state: 'attached' });
  await settled(page);
  await byId(page, `${chart}/actions/copy_data`).focus();
  await page.keyboard.press('Enter');
  await toast(page, 'ready for Excel');
  await page.context().grantPermissions(['clipboard-read']);
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n');
  assert.equal(lines.length, 7);
  assert.match(lines.find((line) => line.startsWith('Win rate')), /^Win rate\t/);
});

story('a plan’s row opens its menu at the right button and at the menu key', {}, async ({ page }) => {
  await openSolution(page);
  await isSaved(page);
  const plan = await page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).plan_id);
  await press(page, 'nav/library');
  const row = `library/${plan}/open`;
  await byId(page, row).waitFor({ state: 'attached' });
  const at = await middleOf(page, row);
  await page.mouse.click(at.x - 100, at.y, { button: 'right' });
  await menu(page).waitFor({ state: 'attached' });
  assert.ok((await menuIds(page)).includes(`library/${plan}/menu/rename`));
  await settled(page);
  await page.mouse.click(at.x + 60, at.y, { button: 'right' }); // elsewhere: it moves there
  await settled(page);
  assert.equal(await menu(page).count(), 1);
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'detached' });
  await byId(page, row).focus();
  await settled(page);
  await page.keyboard.press('ContextMenu');
  await menu(page).waitFor({ state: 'attached' });
  await eventually(async () =>
    assert.match(await page.evaluate(() => document.activeElement.dataset.id), new RegExp(`library/${plan}/menu/`)));
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'detached' });
});

story('a table is copied from its context menu', {}, async ({ page }) => {
  await openSolution(page);
  await isSaved(page);
  await press(page, 'nav/library');
  await byId(page, 'library/table').waitFor({ state: 'attached' });
  const header = page.locator('[data-id="library/table"] [role=columnheader]').first();
  const box = await header.boundingBox();
  await page.mouse.click(box.x + 20, box.y + 10, { button: 'right' });
  await menu(page).waitFor({ state: 'attached' });
  await settled(page);
  const entry = await byId(page, 'library/table/context/copy').boundingBox();
  await page.mouse.click(entry.x + 20, entry.y + entry.height / 2);
  await toast(page, '可以粘贴到 Excel');
});

story('a long press opens the menu on a phone, and the lifted finger chooses nothing', {
    viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
  await openSolution(page);
  const at = await middleOf(page, chart);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await menu(page).waitFor({ state: 'attached' });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await settled(page);
  assert.equal(await menu(page).count(), 1);
  for (const id of await menuIds(page)) {
    const box = await byId(page, id).boundingBox();
    assert.ok(box.height >= 44, `${id} is ${box.height} high`);
  }
  await page.touchscreen.tap(20, 800);
  await menu(page).waitFor({ state: 'detached' });
});
