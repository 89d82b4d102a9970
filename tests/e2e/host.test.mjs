// The browser host with whatever program it carries: start, idleness, typing, the mirror, storage, failure pages.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { test } from 'node:test';
import { distFolder, open } from './support/browser.mjs';
import { byId, compose, isReady, settled, stats } from './support/page.mjs';

async function ready(options = {}) {
  const story = await open(options);
  await isReady(story.page);
  await settled(story.page);
  return story;
}

// The first text field on the page, by its data-id.
const firstField = (page) => page.locator('#mirror input[data-id]').first();

test('the page becomes ready and says so', async () => {
  const story = await ready({ query: '?lang=en' });
  await story.page.evaluate(() => window.dealbench.ready);
  assert.equal(await story.page.getAttribute('html', 'lang'), 'en');
  assert.equal(await story.page.locator('#splash').count(), 0);
  await story.close();
});

test('nothing is drawn while nothing happens', async () => {
  const story = await ready();
  await story.page.waitForTimeout(1000); // what animates at the start has ended
  const before = await stats(story.page);
  await story.page.waitForTimeout(10_000);
  const after = await stats(story.page);
  assert.equal(after.frames_run - before.frames_run, 0);
  await story.close();
});

test('the first screen shows text without any font download', async () => {
  const requests = [];
  const story = await open({ init: '' });
  story.page.on('request', (request) => requests.push(request.resourceType()));
  await story.page.reload();
  await isReady(story.page);
  assert.ok((await stats(story.page)).glyphs > 20);
  assert.ok(!requests.includes('font'));
  await story.close();
});

test('Chinese is composed in a field, and nothing of the composition leaks', async () => {
  const story = await ready();
  const field = firstField(story.page);
  await field.focus();
  await field.fill('');
  await compose(story.page, ['s', 'shang', 'shang ji', '商机'], '商机');
  await compose(story.page, ['l', 'lei', 'lei da'], '雷达');
  assert.equal(await field.inputValue(), '商机雷达');
  await story.close();
});

test('the Enter that confirms a word does not commit, whichever way round the events come', async () => {
  const story = await ready();
  const field = firstField(story.page);
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
  await story.close();
});

test('five hundred characters at full speed arrive in order', async () => {
  const story = await ready();
  const field = firstField(story.page);
  await field.focus();
  await field.fill('');
  const text = Array.from({ length: 60 }, (_, i) => 'abcdefghij'[i % 10]).join('');
  await story.page.keyboard.type(text, { delay: 5 });
  const limit = await field.evaluate((element) => element.maxLength);
  assert.equal(await field.inputValue(), limit > 0 ? text.slice(0, limit) : text);
  await story.close();
});

test('Escape gives up what was typed', async () => {
  const story = await ready();
  const field = firstField(story.page);
  const before = await field.inputValue();
  await field.focus();
  await story.page.keyboard.type('77');
  await story.page.keyboard.press('Escape');
  await settled(story.page);
  assert.equal(await field.inputValue(), before);
  assert.equal(await field.evaluate((element) => document.activeElement === element), false);
  await story.close();
});

test('every item of the mirror has a name, an id of its own and lies on the page', async () => {
  const story = await ready();
  const items = await story.page.locator('#mirror .reacts').evaluateAll((elements) =>
    elements.map((element) => ({
      id: element.dataset.id,
      name: element.getAttribute('aria-label') ?? element.textContent,
      box: element.getBoundingClientRect().toJSON(),
    })));
  assert.ok(items.length > 3);
  assert.deepEqual(items.filter((item) => !item.name), []);
  assert.equal(new Set(items.map((item) => item.id)).size, items.length);
  for (const { id, box } of items) assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 1281 && box.bottom <= 801, id);
  await story.close();
});

test('the skip link leads into the main region, and Tab goes on from there', async () => {
  const story = await ready();
  await story.page.keyboard.press('Tab');
  assert.equal(await story.page.evaluate(() => document.activeElement.id), 'skip');
  await story.page.keyboard.press('Enter');
  assert.equal(await story.page.evaluate(() => document.activeElement.getAttribute('role')), 'main');
  await story.page.keyboard.press('Tab');
  assert.ok(await story.page.evaluate(() => document.activeElement.closest('[role=main]') !== null));
  await story.close();
});

test('a lost graphics context comes back with everything drawn', async () => {
  const story = await ready();
  const before = await story.page.screenshot();
  await story.page.evaluate(async () => {
    const extension = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    extension.loseContext();
    await new Promise((done) => setTimeout(done, 300));
    extension.restoreContext();
    await new Promise((done) => setTimeout(done, 300));
  });
  await settled(story.page);
  assert.ok(before.equals(await story.page.screenshot()));
  await story.close();
});

test('without storage the page works and says that nothing is kept', async () => {
  const story = await ready({ init: () => Object.defineProperty(window, 'indexedDB', { value: undefined }) });
  const texts = await story.page.locator('#mirror [role=alert], #mirror [role=status]').allTextContents();
  assert.ok(texts.some((text) => text.length > 4), `no message: ${texts}`);
  await story.close();
});

test('without WebGL 2 a plain page says so in both languages', async () => {
  const story = await open({ init: () => delete window.WebGL2RenderingContext });
  const failure = story.page.locator('.failure');
  await failure.waitFor();
  assert.equal(await failure.getAttribute('data-reason'), 'no_webgl');
  assert.match(await failure.textContent(), /WebGL 2。.*WebGL 2\./s);
  assert.equal(await story.page.getAttribute('html', 'data-app'), 'failed');
  await story.close();
});

test('a module that does not arrive leads to the failure page', async () => {
  const story = await open({ allow: [/Failed to load resource/], init: () => {
    const fetched = window.fetch;
    window.fetch = (url, ...rest) => fetched(String(url).endsWith('.wasm') ? 'gone.wasm' : url, ...rest);
  } });
  await story.page.locator('.failure[data-reason=load_failed]').waitFor();
  await story.close();
});

test('the single file opens from the disk', async () => {
  const file = pathToFileURL(join(distFolder, 'dealbench.html')).href;
  const story = await open({ file });
  await isReady(story.page);
  await story.close();
});
