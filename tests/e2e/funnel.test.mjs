// The main job: open the page, model a funnel, keep it, hand it to a colleague.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { story } from './support/browser.mjs';
import { eventually, expectText, expectValue } from './support/expect.mjs';
import { applyPreset, expectResult, isSaved, lever, typeInto } from './support/funnel.mjs';
import { byId, isReady, press, screenshot, settled } from './support/page.mjs';

const exportPlan = (page) => page.evaluate(() => window.dealbench.exportPlan());

async function downloadPlan(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

async function importPlan(page, name, text) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

story('a funnel is modelled, undone, kept over a reload, exported and imported as the same bytes', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  await expectResult(page, 'bookings', '300万元');
  await typeInto(page, 'funnel/lever/win_rate', '40%');
  await expectResult(page, 'wins', '60');
  await press(page, 'shell/history/undo');
  await expectResult(page, 'wins', '30');
  await press(page, 'shell/history/redo');
  await expectResult(page, 'wins', '60');
  await isSaved(page);
  const before = await exportPlan(page);
  await page.reload();
  await isReady(page);
  await expectResult(page, 'wins', '60');
  assert.equal(await exportPlan(page), before);
  const file = await downloadPlan(page);
  assert.match(file.name, /\.dealplan\.json$/);
  assert.equal(file.text, before);
  // A colleague's browser: nothing stored.
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await isReady(page);
  assert.notEqual(await exportPlan(page), before);
  await importPlan(page, file.name, file.text);
  await expectResult(page, 'wins', '60');
  await isSaved(page);
  assert.equal(await exportPlan(page), before);
});

story('what was edited is there after the browser was closed and opened again', {}, async (opened) => {
  await isReady(opened.page);
  await applyPreset(opened.page, 'strategic');
  await typeInto(opened.page, 'funnel/lever/deal_value', '120万');
  await isSaved(opened.page);
  await opened.restart();
  await isReady(opened.page);
  await expectValue(lever(opened.page, 'deal_value'), '120万');
  await expectResult(opened.page, 'wins', '15');
});

story('the main job works by mouse and keys on the canvas alone', { locale: 'en-US' }, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await settled(page);
  // Places are read from the mirror, then only coordinates and keys are used.
  const center = async (id) => {
    const box = await byId(page, id).boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.mouse.click(...(await center('funnel/preset/solution')));
  await expectResult(page, 'wins', '30');
  await settled(page);
  await page.mouse.click(...(await center('funnel/lever/win_rate')));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('40', { delay: 20 });
  await page.keyboard.press('Enter');
  await expectResult(page, 'wins', '60');
  await expectResult(page, 'bookings', '¥6M');
  await page.keyboard.press('Control+z');
  await expectResult(page, 'wins', '30');
  await isSaved(page, 'en');
});

story('a slider dragged with the mouse is one step of undo', { locale: 'en-US' }, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  await settled(page);
  const slider = byId(page, 'funnel/slider/win_rate');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, y, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 6 });
  await page.mouse.up();
  await eventually(async () => {
    const rate = Number.parseFloat(await lever(page, 'win_rate').inputValue());
    assert.ok(rate > 42 && rate < 58, `win rate ${rate}`);
  });
  await page.keyboard.press('Control+z');
  await expectValue(lever(page, 'win_rate'), '20');
});

story('numbers are taken as people type them', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  const cases = [
    ['deal_value', '120万', '120万'],
    ['deal_value', '1.2亿', '1.2亿'],
    ['deal_value', '\uFF11\uFF12\uFF10\uFF10\uFF10', '1.2万'],
    ['deal_value', '1。5万', '1.5万'],
    ['win_rate', '40', '40'],
    ['win_rate', '37.5%', '37.5'],
    ['sales_cycle_days', '45天', '45'],
  ];
  for (const [key, typed, shown] of cases) {
    await typeInto(page, `funnel/lever/${key}`, typed);
    await expectValue(lever(page, key), shown);
  }
});

story('text that is no number changes nothing and says so', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await typeInto(page, 'funnel/lever/win_rate', '110%');
  await expectValue(lever(page, 'win_rate'), '20');
  await expectText(page.locator('[role="alert"]'), '赢率');
  await expectResult(page, 'wins', '30');
});

story('language and appearance switch live and are remembered', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'bookings', '300万元');
  await press(page, 'shell/settings/language');
  await expectResult(page, 'bookings', '¥3M');
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), 'en'));
  await press(page, 'shell/settings/theme');
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark'));
  await isSaved(page, 'en');
  await page.reload();
  await isReady(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
});

story('a goal is sought and adopted', { locale: 'en-US' }, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await typeInto(page, 'funnel/goal/target', '6M');
  await expectText(byId(page, 'funnel/goal'), '40%');
  await press(page, 'funnel/goal/adopt/win_rate');
  await expectValue(lever(page, 'win_rate'), '40');
  await expectResult(page, 'bookings', '¥6M');
});

story('scenarios stand side by side', { locale: 'en-US' }, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await press(page, 'funnel/scenario/copy');
  await typeInto(page, 'funnel/lever/win_rate', '40');
  await expectText(byId(page, 'funnel/comparison'), '+100%');
  await screenshot(page, 'funnel-comparison');
});
