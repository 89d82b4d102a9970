// The mirror by the rules of axe-core, on every screen, in both languages and themes, and by the shape of its tables.
import assert from 'node:assert/strict';
import { findsNothing } from './support/axe.mjs';
import { story } from './support/browser.mjs';
import { eventually } from './support/expect.mjs';
import { applyPreset, expectResult, isSaved, typeInto } from './support/funnel.mjs';
import { byId, isReady, press, settled } from './support/page.mjs';

async function opens(page, id, role) {
  await settled(page);
  await press(page, id);
  await page.locator(`#mirror [role=${role}]`).first().waitFor({ state: 'attached' });
}

// The first Escape in a dialog leaves its field, the next one closes it.
async function closes(page, role) {
  for (let presses = 0; presses < 3; ++presses) {
    await page.keyboard.press('Escape');
    await settled(page);
    if ((await page.locator(`#mirror [role=${role}]`).count()) === 0) return;
  }
  assert.fail(`Escape does not close the ${role}`);
}

const planId = (page) => page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).plan_id);

// What the funnel screen can show: empty, with a plan, two scenarios, a goal, a wrong input, menu, list, dialog.
async function checkFunnel(page) {
  await findsNothing(page, 'an empty plan');
  await applyPreset(page, 'solution');
  await typeInto(page, 'funnel/goal/target', '600万');
  await press(page, 'funnel/scenario/copy');
  await press(page, 'funnel/effects/show_readings');
  await typeInto(page, 'funnel/lever/win_rate', '110%');
  await byId(page, 'funnel/readings').waitFor({ state: 'attached' });
  await findsNothing(page, 'two scenarios, a goal and a wrong input');
  for (const menu of ['shell/plan/menu', 'funnel/scenario/menu']) {
    await opens(page, menu, 'menu');
    await findsNothing(page, menu);
    await closes(page, 'menu');
  }
  await opens(page, 'funnel/goal/output', 'listbox');
  await findsNothing(page, 'an open list');
  await closes(page, 'listbox');
  await press(page, 'funnel/scenario/menu');
  await opens(page, 'funnel/scenario/menu/rename', 'dialog');
  await findsNothing(page, 'the dialog that renames a scenario');
  await closes(page, 'dialog');
}

// The library: a plan, the sample, its menu, the bin and both dialogs.
async function checkLibrary(page) {
  const mine = await planId(page);
  await press(page, 'nav/library');
  await press(page, 'library/sample');
  await byId(page, 'shell/notice/sample').first().waitFor({ state: 'attached' });
  await findsNothing(page, 'the sample');
  await press(page, 'nav/library');
  await opens(page, `library/${mine}/menu`, 'menu');
  await findsNothing(page, 'a plan’s menu');
  await opens(page, `library/${mine}/menu/rename`, 'dialog');
  await findsNothing(page, 'the dialog that renames a plan');
  await closes(page, 'dialog');
  await press(page, `library/${mine}/menu`);
  await press(page, `library/${mine}/menu/delete`);
  await opens(page, `library/${mine}/purge`, 'dialog');
  await findsNothing(page, 'the dialog that empties the bin');
  await closes(page, 'dialog');
  await findsNothing(page, 'the library with a bin');
}

async function checkGallery(page) {
  for (const tab of ['controls', 'content', 'charts', 'more_charts']) {
    await press(page, `gallery/tabs/${tab}`);
    await eventually(async () => assert.equal(await byId(page, `gallery/tabs/${tab}`).getAttribute('aria-selected'), 'true'));
    await findsNothing(page, `gallery, ${tab}`);
  }
}

for (const locale of ['zh-CN', 'en-US']) {
  for (const colorScheme of ['light', 'dark']) {
    const options = { locale, colorScheme };
    story(`axe finds nothing on any screen, ${locale}, ${colorScheme}`, options, async ({ page }) => {
      await isReady(page);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), colorScheme);
      await checkFunnel(page);
      await checkLibrary(page);
    });
    story(`axe finds nothing on any widget, ${locale}, ${colorScheme}`, { ...options, query: '#s=gallery' }, async ({ page }) => {
      await isReady(page);
      await checkGallery(page);
    });
  }
}

story('axe finds nothing on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await findsNothing(page, 'the funnel');
  await opens(page, 'shell/plan/menu', 'menu');
  await findsNothing(page, 'the menu');
  await closes(page, 'menu');
  await press(page, 'nav/library');
  await byId(page, 'library/new').waitFor({ state: 'attached' });
  await findsNothing(page, 'the library');
});

// Rows and cells of a table as a screen reader counts them.
const tableShape = (page, id) =>
  byId(page, id).evaluate((table) => ({
    name: table.getAttribute('aria-label'),
    rows: [...table.querySelectorAll('[role=row]')].map((row) => row.querySelectorAll('[role=cell],[role=columnheader],[role=rowheader]').length),
  }));

story('a table in the mirror has a name, all its rows, and as many cells in each as columns', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await typeInto(page, 'funnel/goal/target', '600万');
  await press(page, 'funnel/scenario/copy');
  await byId(page, 'funnel/comparison_table').waitFor({ state: 'attached' });
  await settled(page);
  // Seven levers; each table has one row of headers.
  const columns = { 'funnel/effect_table': undefined, 'funnel/goal/alone': 6 };
  for (const [id, wanted] of Object.entries(columns)) {
    const { name, rows } = await tableShape(page, id);
    assert.ok(name, id);
    assert.equal(rows.length, 1 + 7, id);
    for (const cells of rows) assert.equal(cells, wanted ?? rows[0], id);
  }
  const comparison = await tableShape(page, 'funnel/comparison_table');
  for (const cells of comparison.rows) assert.equal(cells, 1 + 2);
});

story('the save state and an error are live regions, and nothing else speaks', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await isSaved(page);
  assert.equal(await byId(page, 'shell/save/state').getAttribute('role'), 'status');
  assert.equal(await page.locator('#mirror [role=alert]').count(), 0);
  const field = byId(page, 'funnel/lever/win_rate');
  await field.focus();
  await field.fill('110%');
  await eventually(async () => assert.equal(await field.getAttribute('aria-invalid'), 'true'));
  assert.equal(await page.locator('#mirror [role=alert]').count(), 1);
  await typeInto(page, 'funnel/lever/win_rate', '40%');
  await expectResult(page, 'wins', '60');
  await eventually(async () => assert.equal(await field.getAttribute('aria-invalid'), null));
  assert.equal(await page.locator('#mirror [role=alert]').count(), 0);
});
