// Typing as people do it: fast, through input methods, with emoji and dead keys, and editing inside a field.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectValue } from './support/expect.mjs';
import { applyPreset, expectResult } from './support/funnel.mjs';
import { byId, compose, isReady, press, settled } from './support/page.mjs';

const title = 'shell/plan/title';
const notes = 'gallery/field/notes'; // several lines, no limit
const planTitle = (page) => page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).settings.title ?? '');
const expectTitle = (page, text) => eventually(async () => assert.equal(await planTitle(page), text));

// The field with nothing in it and the caret inside.
async function emptied(page, id) {
  const field = byId(page, id);
  await field.focus();
  await field.fill('');
  return field;
}

async function openRename(page) {
  await settled(page); // a press on anything else closes a menu
  await press(page, 'funnel/scenario/menu');
  await press(page, 'funnel/scenario/menu/rename');
  await byId(page, 'funnel/scenario/name').waitFor({ state: 'attached' });
  await settled(page);
}

// Every place can be told from every other: what is lost, doubled or swapped shows.
const numbered = (length) => Array.from({ length }, (_, i) => `${i} `).join('').slice(0, length);

story('five hundred characters at thirty a second arrive in order, once', { query: '#s=gallery' }, async ({ page }) => {
  await isReady(page);
  await settled(page);
  const field = await emptied(page, notes);
  await page.keyboard.type(numbered(500), { delay: 1000 / 30 });
  assert.equal(await field.inputValue(), numbered(500));
});

story('what is typed at thirty a second is in the plan, letter for letter', {}, async ({ page }) => {
  await isReady(page);
  const field = await emptied(page, title);
  await page.keyboard.type(numbered(99).trim(), { delay: 1000 / 30 });
  await page.keyboard.press('Enter');
  await expectTitle(page, numbered(99).trim());
  assert.equal(await field.inputValue(), numbered(99).trim());
});

const steps = [['s', 'shang', 'shang ji'], ['l', 'lei', 'lei da']];

async function composeRadar(page) {
  await compose(page, steps[0], '商机');
  await compose(page, steps[1], '雷达');
}

story('商机雷达 is composed in the title, and the plan hears of the finished words only', {}, async ({ page }) => {
  await isReady(page);
  const field = await emptied(page, title);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'shang ji', selectionStart: 8, selectionEnd: 8 });
  assert.equal(await field.inputValue(), 'shang ji', 'the composition stands in the field');
  await settled(page);
  assert.equal(await planTitle(page), '');
  await session.send('Input.insertText', { text: '商机' });
  await compose(page, steps[1], '雷达');
  await page.keyboard.press('Enter');
  await expectTitle(page, '商机雷达');
  await expectValue(field, '商机雷达');
});

story('商机雷达 is composed in a dialog’s field', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await openRename(page);
  const field = await emptied(page, 'funnel/scenario/name');
  await composeRadar(page);
  assert.equal(await field.inputValue(), '商机雷达');
  await press(page, 'funnel/rename/confirm');
  await eventually(async () =>
    assert.equal(await page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).scenarios[0].name), '商机雷达'));
});

story('商机雷达 is composed between the lines of a longer text', { query: '#s=gallery' }, async ({ page }) => {
  await isReady(page);
  await settled(page);
  const field = await emptied(page, notes);
  await page.keyboard.type('ab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('cd');
  await page.keyboard.press('ArrowUp');
  await composeRadar(page);
  assert.equal(await field.inputValue(), 'ab商机雷达\ncd');
});

story('a composition that is given up leaves the field as it was', {}, async ({ page }) => {
  await isReady(page);
  const field = await emptied(page, title);
  await page.keyboard.type('ab');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'shang', selectionStart: 5, selectionEnd: 5 });
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  assert.equal(await field.inputValue(), 'ab');
  await page.keyboard.press('Enter');
  await expectTitle(page, 'ab');
});

// A key that goes to the input method: the page sees only that one was pressed.
async function imeKey(session, key, code) {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: code });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code });
}

story('Enter, Escape and Space of a composition stay out of the program', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await openRename(page);
  const field = await emptied(page, 'funnel/scenario/name');
  const session = await page.context().newCDPSession(page);
  for (const [key, code] of [['Enter', 13], ['Escape', 27], [' ', 32]]) {
    await session.send('Input.imeSetComposition', { text: 'lei', selectionStart: 3, selectionEnd: 3 });
    await imeKey(session, key, code);
    await settled(page);
    assert.equal(await page.locator('#mirror [role=dialog]').count(), 1, `${key} closes the dialog`);
    assert.equal(await field.evaluate((one) => document.activeElement === one), true, `${key} leaves the field`);
    assert.equal(await field.inputValue(), 'lei', key);
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }
  await compose(page, steps[1], '雷达');
  assert.equal(await field.inputValue(), '雷达');
});

// What two families of input methods send for one confirmed word, by the event: the key first or the end first, and a
// second `input` after the end in one of them.
async function wordByEvents(field, isKeyFirst) {
  await field.evaluate((element, keyFirst) => {
    const send = (Kind, type, init) => element.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, ...init }));
    const key = (keyCode, isComposing) => send(KeyboardEvent, 'keydown', { key: 'Enter', keyCode, isComposing });
    const before = element.value;
    send(CompositionEvent, 'compositionstart', { data: '' });
    for (const text of ['ke', 'ke hu', '客户']) {
      element.value = before + text;
      send(CompositionEvent, 'compositionupdate', { data: text });
      send(InputEvent, 'input', { isComposing: true, data: text, inputType: 'insertCompositionText' });
    }
    if (keyFirst) key(229, true);
    send(CompositionEvent, 'compositionend', { data: '客户' });
    if (!keyFirst) {
      send(InputEvent, 'input', { isComposing: false, data: '客户', inputType: 'insertFromComposition' });
      key(13, false);
    }
  }, isKeyFirst);
}

for (const isKeyFirst of [true, false]) {
  const order = isKeyFirst ? 'the Enter comes before the end' : 'the Enter comes after the end';
  story(`a composed word is taken once when ${order}`, {}, async ({ page }) => {
    await isReady(page);
    const field = await emptied(page, title);
    await wordByEvents(field, isKeyFirst);
    await wordByEvents(field, isKeyFirst);
    await settled(page);
    assert.equal(await field.evaluate((one) => document.activeElement === one), true);
    // An Enter that commits selects everything.
    assert.equal(await field.evaluate((one) => one.selectionStart === one.selectionEnd), true);
    await page.keyboard.press('Enter');
    await expectTitle(page, '客户客户');
  });
}

story('emoji of several code points and letters of dead keys arrive whole', {}, async ({ page }) => {
  await isReady(page);
  const field = await emptied(page, title);
  await page.keyboard.insertText('👍🏽👨‍👩‍👧');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 }); // a dead key
  await session.send('Input.insertText', { text: 'é' });
  await page.keyboard.insertText('𠮷');
  assert.equal(await field.inputValue(), '👍🏽👨‍👩‍👧é𠮷');
  await page.keyboard.press('Enter');
  await expectTitle(page, '👍🏽👨‍👩‍👧é𠮷');
});

story('select all, copy, cut, paste and undo work inside a field', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  const field = await emptied(page, title);
  await page.keyboard.type('华东 2026');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  assert.equal(await field.inputValue(), '华东 2026华东 2026');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  assert.equal(await field.inputValue(), '');
  await page.keyboard.press('Control+v');
  assert.equal(await field.inputValue(), '华东 2026华东 2026');
  await page.keyboard.press('Control+z');
  assert.equal(await field.inputValue(), '');
  await expectResult(page, 'wins', '30'); // the field's own undo, not the plan's
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await expectTitle(page, '华东 2026华东 2026');
});

story('a field for numbers asks for the number keyboard, the others for letters', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await settled(page);
  const modes = await page.locator('#mirror input[data-id]').evaluateAll((fields) => fields.map((one) => [one.dataset.id, one.inputMode]));
  assert.ok(modes.length >= 8);
  for (const [id, mode] of modes) assert.equal(mode, id === title ? 'text' : 'decimal', id);
});
