// Pixel ratios and the browser's zoom: the canvas has exactly the device's pixels, the mirror lies on the page, and text
// is drawn for the size it is shown at.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { applyPreset, expectResult } from './support/funnel.mjs';
import { isReady, screenshot, settled } from './support/page.mjs';

// The difference between neighbouring pixels where it is largest, as a share of the contrast of text and paper: 1 for an
// edge within one pixel. `shrink`: of the same picture at this share of its size, stretched again, as a blurred text is.
async function sharpness(page, clip, shrink = 1) {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async ([base64, share]) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const sheet = new OffscreenCanvas(width, height);
    const pen = sheet.getContext('2d', { willReadFrequently: true });
    if (share === 1) {
      pen.drawImage(image, 0, 0);
    } else {
      const small = new OffscreenCanvas(Math.round(width * share), Math.round(height * share));
      small.getContext('2d').drawImage(image, 0, 0, small.width, small.height);
      pen.drawImage(small, 0, 0, width, height);
    }
    const { data } = pen.getImageData(0, 0, width, height);
    const light = (x, y) => data[(y * width + x) * 4 + 1];
    const edges = [];
    let [least, most] = [255, 0];
    for (let y = 0; y < height; ++y) {
      for (let x = 0; x < width; ++x) {
        [least, most] = [Math.min(least, light(x, y)), Math.max(most, light(x, y))];
        if (x > 0) edges.push(Math.abs(light(x, y) - light(x - 1, y)));
      }
    }
    edges.sort((a, b) => b - a);
    const top = edges.slice(0, Math.max(20, Math.round(edges.length / 200)));
    return top.reduce((sum, one) => sum + one, 0) / top.length / Math.max(1, most - least);
  }, [picture, shrink]);
}

async function checkPage(page) {
  const { ratio, canvas, outside, box } = await page.evaluate(() => {
    const one = document.getElementById('canvas');
    const css = one.getBoundingClientRect();
    const outside = [...document.querySelectorAll('#mirror .item')].filter((item) => {
      const { left, top, right, bottom } = item.getBoundingClientRect();
      return left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
    });
    const heading = document.querySelector('#mirror h1').getBoundingClientRect();
    return {
      ratio: devicePixelRatio,
      canvas: { width: one.width, height: one.height, right: css.width * devicePixelRatio, bottom: css.height * devicePixelRatio,
        page: [innerWidth * devicePixelRatio, innerHeight * devicePixelRatio] },
      outside: outside.map((item) => item.dataset.id ?? item.textContent),
      box: heading.toJSON(),
    };
  });
  assert.deepEqual(outside, []);
  assert.ok(Math.abs(canvas.width - canvas.right) < 0.1 && Math.abs(canvas.height - canvas.bottom) < 0.1, 'a pixel is a pixel');
  assert.ok(Math.abs(canvas.width - canvas.page[0]) <= 1 && Math.abs(canvas.height - canvas.page[1]) <= 1, 'the whole page');
  const clip = { x: box.x, y: box.y, width: Math.min(box.width, 160), height: box.height };
  const [drawn, blurred] = [await sharpness(page, clip), await sharpness(page, clip, 0.5)];
  assert.ok(drawn > 0.6 && drawn > blurred * 1.25, `ratio ${ratio}: sharpness ${drawn}, of a blurred one ${blurred}`);
}

for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
  story(`text is crisp and the mirror on the page at a pixel ratio of ${deviceScaleFactor}`, { deviceScaleFactor }, async ({ page }) => {
    await isReady(page);
    await settled(page);
    await checkPage(page);
  });
}

// The browser's zoom is a page of fewer, larger pixels.
for (const percent of [50, 75, 110, 200, 300]) {
  const zoom = percent / 100;
  const viewport = { width: Math.round(1280 / zoom), height: Math.round(800 / zoom) };
  story(`a zoom of ${percent} % is crisp and keeps the mirror on the page`, { deviceScaleFactor: zoom, viewport }, async ({ page }) => {
    await isReady(page);
    await settled(page);
    await checkPage(page);
  });
}

story('a change of the zoom while the page is open redraws it for the new pixels', {}, async ({ page }) => {
  await isReady(page);
  await settled(page);
  const session = await page.context().newCDPSession(page);
  for (const [width, height, deviceScaleFactor] of [[853, 533, 1.5], [427, 267, 3], [1280, 800, 1]]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await page.waitForFunction((ratio) => devicePixelRatio === ratio, deviceScaleFactor);
    await settled(page);
    const pixels = await page.evaluate(() => [document.getElementById('canvas').width, devicePixelRatio * innerWidth]);
    assert.ok(Math.abs(pixels[0] - pixels[1]) <= 1, `${pixels}`);
  }
});

story('Ctrl and wheel is the browser’s zoom, the wheel alone scrolls', {}, async ({ page }) => {
  await isReady(page);
  await settled(page);
  const isTaken = (ctrlKey) => page.evaluate((ctrl) => {
    const event = new WheelEvent('wheel', { deltaY: 100, ctrlKey: ctrl, clientX: 700, clientY: 400, bubbles: true, cancelable: true });
    document.getElementById('stage').dispatchEvent(event);
    return event.defaultPrevented;
  }, ctrlKey);
  assert.equal(await isTaken(true), false);
  assert.equal(await isTaken(false), true);
});

const sizes = [
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  { name: 'laptop', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: 'screen', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1.5 },
];

for (const { name, ...emulation } of sizes) {
  for (const locale of ['zh-CN', 'en-US']) {
    story(`the funnel on a ${name} has its picture taken, ${locale}`, { ...emulation, locale }, async ({ page }) => {
      await isReady(page);
      await applyPreset(page, 'solution');
      await expectResult(page, 'wins', '30');
      await settled(page);
      await checkPage(page);
      await screenshot(page, `funnel-${name}-${locale}`);
    });
  }
}
