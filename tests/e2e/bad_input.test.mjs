// Files that cannot be read: one clear message with code and place, and the open plan untouched.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { story } from './support/browser.mjs';
import { expectText } from './support/expect.mjs';
import { applyPreset, expectResult, isSaved } from './support/funnel.mjs';
import { byId, isReady, press } from './support/page.mjs';

const plan = (scenario, more = '') =>
  `{"type":"dealbench.plan","format":1,"app":"x","plan_id":"p1","revision":1,"parents":[],"saved_at":"","settings":{},"scenarios":[${scenario}]${more}}`;

const files = [
  ['not JSON', 'hello', 'JSON-001', 'line 1'],
  ['not a plan', '{"a":1}', 'PLAN-001', ''],
  ['cut off', plan('{"id":"s1"}').slice(0, -5), 'JSON-001', 'line 1'],
  ['a newer format', plan('').replace('"format":1', '"format":2'), 'PLAN-002', 'format'],
  ['a wrong type', plan('{"id":"s1","leads":"many"}'), 'PLAN-003', 'scenarios/s1/leads'],
  ['NaN', plan('{"id":"s1","leads":NaN}'), 'JSON-001', 'line 1'],
  ['1e999', plan('{"id":"s1","leads":1e999}'), 'JSON-005', 'line 1'],
  ['negative leads', plan('{"id":"s1","leads":-5}'), 'PLAN-004', 'scenarios/s1/leads'],
  ['a ratio of 110 %', plan('{"id":"s1","win_rate":1.1}'), 'PLAN-004', 'scenarios/s1/win_rate'],
  ['the same id twice', plan('{"id":"s1"},{"id":"s1"}'), 'PLAN-005', 'scenarios/s1'],
  ['50 MB', ' '.repeat(50_000_000), 'JSON-003', '50 MB'],
];

// Through a real file: a large one does not travel through the test's own channel.
const folder = mkdtempSync(join(tmpdir(), 'dealbench-bad-'));
after(() => rmSync(folder, { recursive: true }));

story('every unreadable file gets its code and place, and the open plan stays', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await isSaved(page);
  const before = await page.evaluate(() => window.dealbench.exportPlan());
  for (const [name, content, code, place] of files) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    const path = join(folder, 'p.dealplan.json');
    writeFileSync(path, content);
    await chooser.setFiles(path);
    const toast = page.locator('[role="alert"]', { hasText: code }).last();
    await expectText(toast, code);
    if (place) await expectText(toast, place);
    assert.equal(await page.evaluate(() => window.dealbench.exportPlan()), before, name);
  }
});

story('a file dropped on the window is imported', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  const content = plan('{"id":"s1","leads":500,"lead_conversion":0.3,"win_rate":0.2,"deal_value":10000000,"collection_ratio":0.8,"renewal_rate":0.6,"sales_cycle_days":30}');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.dealplan.json', { type: 'application/json' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }
  }, content);
  await expectResult(page, 'wins', '30');
});

story('without storage the program works, says that nothing is kept, and offers the file', {
    init: () => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('refused', 'SecurityError'); } }),
  }, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await expectText(byId(page, 'shell/notice/save'), '不会保留');
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'shell/notice/save_action')]);
  assert.match(download.suggestedFilename(), /\.dealplan\.json$/);
});
