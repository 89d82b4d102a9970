// What the system says and what happens around the page: motion, contrast, a hidden tab, a program that stops.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { story } from './support/browser.mjs';
import { eventually, expectText, expectValue } from './support/expect.mjs';
import { applyPreset, expectResult, isSaved, lever, typeInto } from './support/funnel.mjs';
import { byId, isReady, press, settled, stats } from './support/page.mjs';

async function ready(page) {
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  await settled(page);
}

// The strongest contrast between a line of muted text and its ground, as WCAG reckons it.
const contrastAt = async (page, clip) => {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    let [least, most] = [1, 0];
    for (let i = 0; i < data.length; i += 4) {
      const light = 0.2126 * linear(data[i]) + 0.7152 * linear(data[i + 1]) + 0.0722 * linear(data[i + 2]);
      [least, most] = [Math.min(least, light), Math.max(most, light)];
    }
    return (most + 0.05) / (least + 0.05);
  }, picture);
};

// The paragraph below the page's heading, which is drawn in the muted colour.
async function leadOf(page) {
  const box = await page.locator('#mirror [role=main] > span').first().boundingBox();
  return { x: box.x, y: box.y, width: Math.min(300, box.width), height: box.height };
}

for (const colorScheme of ['light', 'dark']) {
  story(`high contrast follows the system while the page is open, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await ready(page);
    const clip = await leadOf(page);
    const normal = await contrastAt(page, clip);
    await page.emulateMedia({ contrast: 'more' });
    await eventually(async () => assert.ok((await contrastAt(page, clip)) > Math.max(normal + 1, 7), 'higher than before, and AAA'));
    await page.emulateMedia({ contrast: 'no-preference' });
    await eventually(async () => assert.ok(Math.abs((await contrastAt(page, clip)) - normal) < 0.1));
    await page.emulateMedia({ forcedColors: 'active' });
    await eventually(async () => assert.ok((await contrastAt(page, clip)) > Math.max(normal + 1, 7)));
  });
}

story('light and dark follow the system while the page is open', { colorScheme: 'light' }, async ({ page }) => {
  await ready(page);
  for (const scheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme: scheme });
    await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), scheme));
  }
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// How far the page runs on after a finger has left it.
async function runsOnFor(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const top = () => page.evaluate(() => Number.parseFloat(document.querySelector('#mirror [data-id="funnel/lever/win_rate"]').style.top));
  await send('touchStart', [{ x: 20, y: 500 }]);
  for (let y = 490; y >= 420; y -= 10) await send('touchMove', [{ x: 20, y }]);
  await send('touchEnd', []);
  const before = await top();
  await settled(page);
  await session.detach();
  return Math.abs((await top()) - before);
}

story('where less motion is wanted nothing runs on, and that follows the system at once', phone, async ({ page }) => {
  await ready(page);
  assert.ok((await runsOnFor(page)) > 8);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settled(page);
  assert.ok((await runsOnFor(page)) < 8);
});

story('a hidden tab computes and draws nothing, and shows what came meanwhile when it is seen again', {}, async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    window.isHidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => window.isHidden });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (window.isHidden ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const before = await stats(page);
  await page.evaluate(() => {
    const event = (type, init) => document.getElementById('stage').dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, ...init }));
    for (let x = 0; x < 500; x += 10) event('pointermove', { clientX: x, clientY: 300 });
    window.dealbench.importPlan(window.dealbench.exportPlan().replace('"leads":500', '"leads":640'));
  });
  await page.waitForTimeout(1500);
  const after = await stats(page);
  assert.equal(after.frames_run, before.frames_run);
  assert.equal(after.frames, before.frames);
  await page.evaluate(() => {
    window.isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expectValue(lever(page, 'leads'), '640');
});

// From here on everything that reaches the mirror fails as a broken module does.
const breakIt = (page) => page.evaluate(() => {
  JSON.parse = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
});

story('a program that stops says so, hands out the plan, and has everything again after a reload', { allow: [/unreachable/] }, async ({ page }) => {
  await ready(page);
  await typeInto(page, 'funnel/lever/leads', '640');
  await isSaved(page);
  await breakIt(page);
  await byId(page, 'nav/library').evaluate((one) => one.click());
  const failure = page.locator('.failure[data-reason=crashed]');
  await failure.waitFor();
  assert.match(await failure.textContent(), /程序出错停止了.*The program stopped/s);
  assert.equal(await page.getAttribute('html', 'data-app'), 'failed');
  const [download] = await Promise.all([page.waitForEvent('download'), byId(page, 'failure/plan').click()]);
  assert.match(download.suggestedFilename(), /\.dealplan\.json$/);
  const plan = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(plan.type, 'dealbench.plan');
  assert.equal(plan.scenarios[0].leads, 640);
  const [all] = await Promise.all([page.waitForEvent('download'), byId(page, 'failure/download').click()]);
  const rescue = JSON.parse(readFileSync(await all.path(), 'utf8'));
  assert.equal(rescue.type, 'dealbench.rescue');
  assert.ok(rescue.plans.some(({ plan_id }) => plan_id === plan.plan_id));
  await failure.locator('button').first().click();
  await isReady(page);
  await expectValue(lever(page, 'leads'), '640');
});

story('what was typed just before the program stopped is in the plan that it hands out', { allow: [/unreachable/] }, async ({ page }) => {
  await ready(page);
  await typeInto(page, 'funnel/lever/leads', '641');
  await expectValue(lever(page, 'leads'), '641');
  await settled(page);
  await breakIt(page);
  await byId(page, 'nav/library').evaluate((one) => one.click());
  const [download] = await Promise.all([page.waitForEvent('download'), byId(page, 'failure/plan').click()]);
  assert.equal(JSON.parse(readFileSync(await download.path(), 'utf8')).scenarios[0].leads, 641);
});
