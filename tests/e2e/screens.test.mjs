// Every screen of the modules, each of its tabs and one page of each, found by the navigation itself: by the rules of axe-core
// in both languages and themes, and in words that exist.
import assert from 'node:assert/strict';
import { findsNothing } from './support/axe.mjs';
import { story } from './support/browser.mjs';
import { byId, press, settled } from './support/page.mjs';
import { openTeam } from './support/team.mjs';

const idsOf = (page, selector) => page.locator(`#mirror ${selector}`).evaluateAll((found) => found.map((one) => one.dataset.id));

// What is being loaded has come when the screen's heading stands.
async function comes(page) {
  await page.locator('#mirror h1').first().waitFor({ state: 'attached' });
  await settled(page);
}

// Calls `check` with a name for everything there is to see.
async function walk(page, check) {
  for (const module of await idsOf(page, '[role=navigation] [data-id^="nav/"], nav [data-id^="nav/"]')) {
    await press(page, module);
    await comes(page);
    await check(module);
    for (const tab of await idsOf(page, '[role=tab]')) {
      if ((await byId(page, tab).count()) === 0) continue; // of a tab that has been left
      await press(page, tab);
      await settled(page);
      await check(`${module} ${tab}`);
    }
    const [record] = await idsOf(page, '[data-id$="/open"]:not([role=radio])');
    if (!record) continue;
    await press(page, record);
    await comes(page);
    await check(`${module} ${record}`);
    for (const tab of await idsOf(page, '[role=tab]')) {
      if ((await byId(page, tab).count()) === 0) continue;
      await press(page, tab);
      await settled(page);
      await check(`${module} ${record} ${tab}`);
    }
  }
}

// A key of the locales that has no words is shown as it is.
const keys = (page) => page.locator('#mirror').evaluate((mirror) => {
  const said = [...mirror.querySelectorAll('*')].flatMap((one) => [one.getAttribute('aria-label') ?? '',
    ...[...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data)]);
  return said.filter((text) => /^[a-z_]+(\.[a-z_0-9]+)+$/.test(text.trim()));
});

for (const [locale, language] of [['zh-CN', 'zh-CN'], ['en-US', 'en']]) {
  for (const colorScheme of ['light', 'dark']) {
    story(`axe finds nothing in any module, ${locale}, ${colorScheme}`, { locale, colorScheme }, async ({ page }) => {
      await openTeam(page, language);
      const seen = [];
      await walk(page, async (what) => {
        seen.push(what);
        await findsNothing(page, what);
        assert.deepEqual(await keys(page), [], what);
      });
      assert.ok(seen.length > 10, `${seen}`);
    });
  }
}
