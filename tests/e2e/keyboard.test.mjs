// Without a mouse: everything is reached, seen and worked by keys.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectValue } from './support/expect.mjs';
import { applyPreset, expectResult, lever } from './support/funnel.mjs';
import { byId, isReady, settled } from './support/page.mjs';

const focusedId = (page) => page.evaluate(() => document.activeElement?.dataset.id ?? document.activeElement?.id ?? '');

// Tab until the focus is on this item.
async function tabTo(page, id, key = 'Tab') {
  const seen = [];
  for (let presses = 0; presses < 120; ++presses) {
    await page.keyboard.press(key);
    seen.push(await focusedId(page));
    if (seen.at(-1) === id) return;
  }
  assert.fail(`${id} is not reached: ${seen.join(' ')}`);
}

story('the main job is done by keyboard alone', { locale: 'en-US' }, async ({ page }) => {
  await isReady(page);
  await settled(page);
  await tabTo(page, 'skip');
  await page.keyboard.press('Enter');
  await tabTo(page, 'funnel/preset/solution');
  await page.keyboard.press('Enter');
  await expectResult(page, 'wins', '30');
  await tabTo(page, 'funnel/lever/win_rate');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expectResult(page, 'wins', '60');
  await tabTo(page, 'funnel/slider/win_rate', 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.ok(Number(await lever(page, 'win_rate').inputValue()) > 40));
  await page.keyboard.press('Control+z');
  await expectValue(lever(page, 'win_rate'), '40');
  await tabTo(page, 'funnel/goal/output');
  await page.keyboard.press('Enter');
  await page.locator('#mirror [role=listbox]').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('#mirror [role=listbox]').waitFor({ state: 'detached' });
  await tabTo(page, 'funnel/goal/target');
  await page.keyboard.type('7.5M');
  await page.keyboard.press('Enter');
  await tabTo(page, 'funnel/goal/adopt/win_rate');
  await page.keyboard.press(' ');
  await expectResult(page, 'bookings', '¥7.5M');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  assert.match(download.suggestedFilename(), /\.dealplan\.json$/);
});

story('the item with the focus is in sight and wears a ring', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await settled(page);
  const clipAround = (box) => ({ x: Math.max(0, box.x - 4), y: Math.max(0, box.y - 4), width: box.width + 8, height: box.height + 8 });
  for (const id of ['shell/history/undo', 'funnel/slider/win_rate', 'funnel/lever/win_rate', 'funnel/effects/show_readings']) {
    await byId(page, id).evaluate((one) => one.focus());
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab'); // now the focus came by a key
    await settled(page);
    assert.equal(await focusedId(page), id);
    assert.equal(await byId(page, id).evaluate((one) => one.classList.contains('out')), false, id);
    const clip = clipAround(await byId(page, id).boundingBox());
    const withRing = await page.screenshot({ clip });
    await byId(page, id).evaluate((one) => one.blur());
    await settled(page);
    assert.ok(!withRing.equals(await page.screenshot({ clip })), `${id} looks the same with the focus`);
  }
});

story('the focus stays where it is when the language changes', {}, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await settled(page);
  await byId(page, 'shell/settings/language').focus();
  await page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), 'en'));
  await settled(page);
  assert.equal(await focusedId(page), 'shell/settings/language');
});
