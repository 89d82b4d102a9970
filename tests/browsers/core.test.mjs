// The core of the stories in two browsers of other makes: load, type Chinese, edit, reload, export, the mouse on the canvas.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distFolder } from '../e2e/support/browser.mjs';
import { eventually } from '../e2e/support/expect.mjs';
import { serve } from '../e2e/support/server.mjs';
import { firefox, hasScreen, openFirefox, openWebKit, webkitDriver } from './webdriver.mjs';

const patience = { timeout: 60_000 };
const isReady = (page) => eventually(async () =>
  assert.equal(await page.run(() => document.documentElement.dataset.app), 'ready'), patience);
const plan = async (page) => JSON.parse(await page.run(() => window.dealbench.exportPlan()));
const wins = (page, count) => eventually(async () => assert.match(
  await page.run(() => document.querySelector('[data-id="funnel/result/wins"]').textContent), new RegExp(`(^|\\D)${count}(\\D|$)`)), patience);
const focus = (page, id) => page.run((one) => document.querySelector(`[data-id="${one}"]`).focus(), id);
const press = (page, id) => page.run((one) => document.querySelector(`[data-id="${one}"]`).click(), id);

async function typeInto(page, id, text) {
  await focus(page, id);
  await page.press('Control', 'a');
  await page.type(text);
  await page.press('Enter');
}

// Waits until nothing moves, then gives the middle of the element.
const middleOf = (page, id) => page.run(async (one) => {
  const turn = () => new Promise((done) => requestAnimationFrame(done));
  for (let quiet = 0, before = -1; quiet < 3;) {
    await turn();
    await turn();
    const run = window.dealbench.stats().frames_run;
    quiet = run === before ? quiet + 1 : 0;
    before = run;
  }
  const { left, top, width, height } = document.querySelector(`[data-id="${one}"]`).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}, id);

// Next to what a download would save: the content that was offered.
const exported = (page) => page.run(async () => {
  const make = URL.createObjectURL;
  const offered = new Promise((done) => (URL.createObjectURL = (blob) => {
    done(blob.text());
    return make(blob);
  }));
  const click = HTMLAnchorElement.prototype.click;
  let name = '';
  HTMLAnchorElement.prototype.click = function take() {
    name = this.download;
  };
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true }));
  const text = await offered;
  await new Promise((done) => setTimeout(done));
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = make;
  return { name, text };
});

// How many colours a picture of the page has where the canvas shows the heading.
const coloursOfHeading = async (page) => page.run(async (base64) => {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const box = document.querySelector('#mirror h1').getBoundingClientRect();
  const scale = image.width / innerWidth;
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [Math.ceil(box.width * scale), Math.ceil(box.height * scale)];
  const pen = sheet.getContext('2d');
  pen.drawImage(image, -box.left * scale, -box.top * scale);
  return new Set(new Uint32Array(pen.getImageData(0, 0, sheet.width, sheet.height).data.buffer)).size;
}, await page.screenshot());

async function core(page, address) {
  await page.open(address);
  await isReady(page);
  await press(page, 'funnel/preset/solution');
  await wins(page, 30);
  assert.ok((await coloursOfHeading(page)) > 8, 'text is drawn, with smooth edges');
  assert.ok((await page.run(() => window.dealbench.stats().glyphs)) > 20);
  await typeInto(page, 'shell/plan/title', '商机雷达 2027');
  await eventually(async () => assert.equal((await plan(page)).settings.title, '商机雷达 2027'), patience);
  const [x, y] = await middleOf(page, 'funnel/lever/win_rate');
  await page.click(x, y);
  await page.press('Control', 'a');
  await page.type('40');
  await page.press('Enter');
  await wins(page, 60);
  await page.click(...(await middleOf(page, 'shell/history/undo')));
  await wins(page, 30);
  await page.click(...(await middleOf(page, 'shell/history/redo')));
  await wins(page, 60);
  await eventually(async () => assert.match(
    await page.run(() => document.querySelector('[data-id="shell/save/state"]').textContent), /已保存|Saved/), patience);
  const before = await page.run(() => window.dealbench.exportPlan());
  await page.reload();
  await isReady(page);
  await wins(page, 60);
  assert.equal(await page.run(() => window.dealbench.exportPlan()), before);
  const file = await exported(page);
  assert.match(file.name, /\.dealplan\.json$/);
  assert.equal(file.text, before);
}

const browsers = [['Firefox', firefox, openFirefox], ['WebKitGTK', webkitDriver, openWebKit]];

for (const [name, program, open] of browsers) {
  test(`load, type Chinese, edit, reload and export in ${name}`, { timeout: 300_000 }, async () => {
    assert.ok(program && hasScreen, `no ${name} here: run ci/setup browsers`);
    const server = await serve(distFolder);
    const page = await open().catch(async (error) => {
      await server.close();
      throw error;
    });
    try {
      await core(page, server.address);
    } finally {
      await page.close();
      await server.close();
    }
  });
}
