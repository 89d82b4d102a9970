// Search and commands: by key, by letters of pinyin, by arrows.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectText } from './support/expect.mjs';
import { byId, isReady, press, settled } from './support/page.mjs';
import { openTeam } from './support/team.mjs';

const heading = (page) => page.locator('#mirror h1').first();

story('a deal is found by the initials of its name and opened with Enter', {}, async ({ page }) => {
  await openTeam(page, 'zh-CN');
  await page.keyboard.press('Control+k');
  await byId(page, 'palette/search').waitFor();
  await settled(page);
  await page.keyboard.type('guihua'); // no deal and no module spells this
  await expectText(page.locator('#mirror [role=dialog]'), '没有找到');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('sj');
  await eventually(async () => assert.ok((await page.locator('[data-id="palette/screen/deals"]').count()) === 1));
  await page.keyboard.press('Enter');
  await expectText(heading(page), '商机');
  assert.equal(await page.locator('#mirror [role=dialog]').count(), 0);
});

story('the arrows go from the search into its results, and back over Escape', { locale: 'en-US' }, async ({ page }) => {
  await openTeam(page, 'en');
  const name = await page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).accounts[2].name);
  await page.keyboard.press('Control+k');
  await byId(page, 'palette/search').waitFor();
  await page.keyboard.type(name);
  await eventually(async () => assert.ok((await page.locator('#mirror [role=option]').count()) > 0));
  await settled(page);
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement.dataset.id);
  await eventually(async () => assert.match(await focused(), /^palette\//));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await page.locator('#mirror [role=dialog]').count(), 0));
});

story('a command is carried out, and the keys are shown as a table', { locale: 'en-US' }, async ({ page }) => {
  await isReady(page);
  await press(page, 'shell/search');
  await byId(page, 'palette/search').waitFor();
  await page.keyboard.type('new account');
  await eventually(async () => assert.equal(await byId(page, 'palette/command/add_accounts').count(), 1));
  await page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).accounts.length), 1));
  await page.keyboard.press('Control+/');
  await expectText(byId(page, 'keys/table'), 'Ctrl+K');
});
