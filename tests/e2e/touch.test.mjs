// A phone: taps, drags, flicks, a resting finger, the keyboard that takes half of the page, rotation.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectValue } from './support/expect.mjs';
import { applyPreset, expectResult, lever } from './support/funnel.mjs';
import { byId, isReady, press, settled } from './support/page.mjs';

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'en-US' };

// With a plan whose levers are filled in.
const phoneStory = (name, run) =>
  story(name, phone, async ({ page }) => {
    await isReady(page);
    assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
    await applyPreset(page, 'solution');
    await expectResult(page, 'wins', '30');
    await settled(page);
    await run(page);
  });

const centerOf = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const boxOf = (page, id) => byId(page, id).boundingBox();
const cursor = (page) => page.evaluate(() => document.getElementById('stage').style.cursor);

// One finger by the browser's protocol.
async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    down: (x, y) => send('touchStart', [{ x, y }]),
    move: (x, y) => send('touchMove', [{ x, y }]),
    up: () => send('touchEnd', []),
  };
}

async function drag(page, from, to, steps = 8) {
  const one = await finger(page);
  await one.down(from.x, from.y);
  for (let i = 1; i <= steps; ++i) {
    await one.move(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps);
  }
  await one.up();
}

// An item is scrolled to the middle of what a finger reaches.
async function bringIn(page, id) {
  await byId(page, id).focus();
  await settled(page);
  for (let tries = 0; tries < 6; ++tries) {
    const { y } = centerOf(await boxOf(page, id));
    if (y > 250 && y < 600) return;
    await page.mouse.move(195, 420);
    await settled(page);
    await page.mouse.wheel(0, y - 420);
    await settled(page);
  }
}

phoneStory('a tap presses, and nothing stays hovered under the lifted finger', async (page) => {
  const { x, y } = centerOf(await boxOf(page, 'nav/library'));
  await page.touchscreen.tap(x, y);
  await byId(page, 'library/new').waitFor({ state: 'attached' });
  await settled(page);
  assert.equal(await cursor(page), 'default');
});

phoneStory('a tap on a field puts the caret in', async (page) => {
  const { x, y } = centerOf(await boxOf(page, 'shell/plan/title'));
  await page.touchscreen.tap(x, y);
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'shell/plan/title'));
});

phoneStory('a slider is dragged with the finger, as one step of undo', async (page) => {
  await bringIn(page, 'funnel/slider/win_rate');
  const box = await boxOf(page, 'funnel/slider/win_rate');
  const y = box.y + box.height / 2;
  await drag(page, { x: box.x + box.width * 0.2, y }, { x: box.x + box.width * 0.5, y });
  await eventually(async () => {
    const rate = Number.parseFloat(await lever(page, 'win_rate').inputValue());
    assert.ok(rate > 40 && rate < 60, `win rate ${rate}`);
  });
  await press(page, 'shell/history/undo'); // right after: no click follows a drag, so this one counts
  await expectValue(lever(page, 'win_rate'), '20');
});

// How far the content went up: what most visible items moved by.
const places = (page) => page.evaluate(() =>
  [...document.querySelectorAll('#mirror [role=main] .reacts:not(.out)')].map((one) => [one.dataset.id, one.getBoundingClientRect().top]));

async function movedBy(page, before, act) {
  await act();
  await settled(page);
  const now = new Map(await places(page));
  const moves = before.filter(([id]) => now.has(id)).map(([id, top]) => Math.round(top - now.get(id)));
  return moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)];
}

phoneStory('the page follows the finger and runs on after a flick', async (page) => {
  const before = await places(page);
  const moved = await movedBy(page, before, () => drag(page, { x: 20, y: 600 }, { x: 20, y: 400 }, 6));
  assert.ok(moved > 210, `moved by ${moved} for a flick of 200`);
});

phoneStory('a long press presses nothing', async (page) => {
  const one = await finger(page);
  const { x, y } = centerOf(await boxOf(page, 'nav/library'));
  await one.down(x, y);
  await page.waitForTimeout(900); // longer than a press takes
  await one.up();
  await settled(page);
  assert.equal(await byId(page, 'library/new').count(), 0);
  assert.equal(await byId(page, 'funnel/lever/leads').count(), 1);
});

phoneStory('everything that can be tapped reacts 44 pixels wide and high', async (page) => {
  const items = await page.locator('#mirror .reacts:not(.out):not([aria-disabled=true])').evaluateAll((elements) =>
    elements.map((one) => ({ id: one.dataset.id, ...one.getBoundingClientRect().toJSON() })));
  const small = [];
  for (const { id, x, y, width, height } of items) {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const reach = { x: width < 44 ? 21 : 0, y: height < 44 ? 21 : 0 };
    const isCut = middleY < 90 || middleY > 740; // under the bars
    if (reach.x + reach.y === 0 || (isCut && id.startsWith('funnel/'))) continue;
    for (const sign of [-1, 1]) {
      await page.mouse.move(middleX + sign * reach.x, middleY + sign * reach.y);
      await settled(page);
      if ((await cursor(page)) === 'default') small.push(`${id}: ${width} × ${height}`);
    }
  }
  assert.ok(items.length > 8);
  assert.deepEqual(small, []);
});

async function isInSight(page, id, height) {
  await eventually(async () => {
    const box = await boxOf(page, id);
    assert.equal(await byId(page, id).evaluate((one) => one.classList.contains('out')), false, 'out of sight');
    assert.ok(box.y >= 0 && box.y + box.height <= height, `from ${box.y} to ${box.y + box.height} of ${height}`);
    assert.ok(box.height >= 36, `only ${box.height} high`);
  });
}

phoneStory('a keyboard that makes the page shorter does not cover the field', async (page) => {
  await bringIn(page, 'funnel/lever/deal_value');
  await byId(page, 'funnel/lever/deal_value').focus();
  await page.setViewportSize({ width: 390, height: 400 });
  await isInSight(page, 'funnel/lever/deal_value', 400);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'funnel/lever/deal_value');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20万');
  await page.setViewportSize(phone.viewport);
  await settled(page);
  await page.keyboard.press('Enter');
  await expectValue(lever(page, 'deal_value'), '200K');
});

phoneStory('a keyboard that lies over the page does not cover the field', async (page) => {
  await bringIn(page, 'funnel/lever/deal_value');
  await byId(page, 'funnel/lever/deal_value').focus();
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => 400 });
    visualViewport.dispatchEvent(new Event('resize'));
  });
  await isInSight(page, 'funnel/lever/deal_value', 400);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'funnel/lever/deal_value');
});

phoneStory('turning the phone keeps the focus, the draft and every box on the page', async (page) => {
  const field = byId(page, 'shell/plan/title');
  await field.focus();
  await page.keyboard.type('draft');
  for (const size of [{ width: 844, height: 390 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await settled(page);
    const outside = await page.locator('#mirror .reacts').evaluateAll((elements) => elements
      .filter((one) => {
        const box = one.getBoundingClientRect();
        return box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5;
      })
      .map((one) => one.dataset.id));
    assert.deepEqual(outside, []);
    const canvas = await page.locator('#canvas').boundingBox();
    assert.deepEqual([Math.round(canvas.width), Math.round(canvas.height)], [size.width, size.height]);
    assert.equal(await field.inputValue(), 'draft');
    assert.equal(await field.evaluate((one) => document.activeElement === one), true);
  }
});

const canvasOf = (page) => page.evaluate(() => {
  const one = document.getElementById('canvas');
  const { width } = one.getBoundingClientRect();
  return { density: one.width / width, width: one.width, height: one.height, left: one.offsetLeft, scale: visualViewport.scale };
});

phoneStory('fingers zoom the page, which is then drawn with the pixels that it takes', async (page) => {
  const session = await page.context().newCDPSession(page);
  const whole = await canvasOf(page);
  assert.equal(Math.round(whole.density), 2);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
  await eventually(async () => assert.ok((await canvasOf(page)).scale > 2.4));
  await eventually(async () => assert.ok(Math.abs((await canvasOf(page)).density - 5) < 0.05));
  const close = await canvasOf(page);
  assert.ok(close.width * close.height < 3 * whole.width * whole.height, 'only what is in sight has more pixels');
  await settled(page);
  const { data } = await session.send('Page.captureScreenshot', {});
  const sharpest = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, image.width, image.height).data;
    const steps = [];
    for (let i = 5; i < pixels.length; i += 4) if (i % (image.width * 4) > 8) steps.push(Math.abs(pixels[i] - pixels[i - 4]));
    steps.sort((a, b) => b - a);
    return steps[Math.round(steps.length / 2000)];
  }, data);
  assert.ok(sharpest > 130, `the sharpest edges are ${sharpest} of 255`); // stretched 2.5 times they would be below 100
  const { x, y } = centerOf(await boxOf(page, 'shell/plan/title'));
  await page.touchscreen.tap(x, y);
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'shell/plan/title'));
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await eventually(async () => assert.deepEqual(await canvasOf(page), { ...whole, scale: (await canvasOf(page)).scale }));
  await expectResult(page, 'wins', '30');
});
