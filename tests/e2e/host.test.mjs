// The browser host with whatever program it carries: start, idleness, typing, the mirror, storage, failure pages.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { distFolder, story } from './support/browser.mjs';
import { compose, isReady, settled, stats } from './support/page.mjs';

// A story that begins when the first screen is up and still.
const readyStory = (name, run, options = {}) =>
  story(name, options, async (opened) => {
    await isReady(opened.page);
    await settled(opened.page);
    await run(opened.page, opened);
  });

// The first text field on the page, by its data-id.
const firstField = (page) => page.locator('#mirror input[data-id]').first();

readyStory('the page becomes ready and says so', async (page) => {
  await page.evaluate(() => window.dealbench.ready);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.locator('#splash').count(), 0);
}, { query: '?lang=en' });

readyStory('thirty seconds of nothing compute no frame and draw none', async (page) => {
  await page.waitForTimeout(1000); // what animates at the start has ended
  const before = await stats(page);
  await page.waitForTimeout(30_000);
  const after = await stats(page);
  assert.equal(after.frames_run - before.frames_run, 0);
  assert.equal(after.frames - before.frames, 0);
});

story('the first screen shows text without any font download', {}, async ({ page }) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.resourceType()));
  await page.reload();
  await isReady(page);
  assert.ok((await stats(page)).glyphs > 20);
  assert.ok(!requests.includes('font'));
});

readyStory('Chinese is composed in a field, and nothing of the composition leaks', async (page) => {
  const field = firstField(page);
  await field.focus();
  await field.fill('');
  await compose(page, ['s', 'shang', 'shang ji', '商机'], '商机');
  await compose(page, ['l', 'lei', 'lei da'], '雷达');
  assert.equal(await field.inputValue(), '商机雷达');
});

readyStory('the Enter that confirms a word does not commit, whichever way round the events come', async (page) => {
  const field = firstField(page);
  await field.focus();
  for (const isKeyFirst of [true, false]) {
    const isKept = await field.evaluate((element, keyFirst) => {
      const send = (type, Kind, init) => element.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, ...init }));
      const key = () => send('keydown', KeyboardEvent, { key: 'Enter', keyCode: keyFirst ? 229 : 13, isComposing: keyFirst });
      send('compositionstart', CompositionEvent, { data: '' });
      element.value = '客户';
      send('input', InputEvent, { isComposing: true, data: '客户' });
      if (keyFirst) key();
      send('compositionend', CompositionEvent, { data: '客户' });
      if (!keyFirst) key();
      return document.activeElement === element && element.value === '客户';
    }, isKeyFirst);
    assert.ok(isKept, isKeyFirst ? 'key before the end' : 'key after the end');
  }
});

readyStory('five hundred characters at full speed arrive in order', async (page) => {
  const field = firstField(page);
  await field.focus();
  await field.fill('');
  const text = Array.from({ length: 500 }, (_, i) => 'abcdefghij'[i % 10]).join('');
  await page.keyboard.type(text, { delay: 5 });
  const limit = await field.evaluate((element) => element.maxLength);
  assert.equal(await field.inputValue(), limit > 0 ? text.slice(0, limit) : text);
});

readyStory('Escape gives up what was typed', async (page) => {
  const field = firstField(page);
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await field.inputValue(), before);
  assert.equal(await field.evaluate((element) => document.activeElement === element), false);
});

readyStory('every item of the mirror has a name, an id of its own and lies on the page', async (page) => {
  const items = await page.locator('#mirror .reacts').evaluateAll((elements) =>
    elements.map((element) => ({
      id: element.dataset.id,
      name: element.getAttribute('aria-label') ?? element.textContent,
      box: element.getBoundingClientRect().toJSON(),
    })));
  assert.ok(items.length > 3);
  assert.deepEqual(items.filter((item) => !item.name), []);
  assert.equal(new Set(items.map((item) => item.id)).size, items.length);
  for (const { id, box } of items) assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 1281 && box.bottom <= 801, id);
});

readyStory('the skip link leads into the main region, and Tab goes on from there', async (page) => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'main');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('[role=main]') !== null));
});

readyStory('a lost graphics context comes back with everything drawn', async (page) => {
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const extension = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    extension.loseContext();
    await new Promise((done) => setTimeout(done, 300));
    extension.restoreContext();
    await new Promise((done) => setTimeout(done, 300));
  });
  await settled(page);
  assert.ok(before.equals(await page.screenshot()));
});

readyStory('without storage the page works and says that nothing is kept', async (page) => {
  const texts = await page.locator('#mirror [role=alert], #mirror [role=status]').allTextContents();
  assert.ok(texts.some((text) => text.length > 4), `no message: ${texts}`);
}, { init: () => Object.defineProperty(window, 'indexedDB', { value: undefined }) });

story('without WebGL 2 a plain page says so in both languages', { init: () => delete window.WebGL2RenderingContext }, async ({ page }) => {
  const failure = page.locator('.failure');
  await failure.waitFor();
  assert.equal(await failure.getAttribute('data-reason'), 'no_webgl');
  assert.match(await failure.textContent(), /WebGL 2。.*WebGL 2\./s);
  assert.equal(await page.getAttribute('html', 'data-app'), 'failed');
});

function loseTheModule() {
  const fetched = window.fetch;
  window.fetch = (url, ...rest) => fetched(String(url).endsWith('.wasm') ? 'gone.wasm' : url, ...rest);
}

story('a module that does not arrive leads to the failure page', { init: loseTheModule, allow: [/Failed to load/] },
  async ({ page }) => {
    await page.locator('.failure[data-reason=load_failed]').waitFor();
  });

const singleFile = pathToFileURL(join(distFolder, 'dealbench.html')).href;

story('the single file opens from the disk', { file: singleFile }, async ({ page }) => {
  await isReady(page);
});
