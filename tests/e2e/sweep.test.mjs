// An independent count of what reacts: the real mouse goes over the whole canvas, and what asks for another cursor has to
// have its element in the mirror, and the other way round.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { applyPreset, expectResult } from './support/funnel.mjs';
import { byId, isReady, press, settled } from './support/page.mjs';
import { openTeam } from './support/team.mjs';

const viewport = { width: 800, height: 600 };
const step = { x: 20, y: 12 }; // smaller than anything that reacts

// [x, y, cursor] for each step. The mirror is hidden meanwhile: it has no part in this.
async function sweep(page) {
  await page.evaluate(() => {
    document.getElementById('mirror').style.visibility = 'hidden';
    window.swept = [];
    let last; // several moves may come before one frame: the cursor is that of the last
    window.onpointermove = (event) => {
      if (!last) {
        requestAnimationFrame(() => {
          window.swept.push([last.clientX, last.clientY, document.getElementById('stage').style.cursor]);
          last = undefined;
        });
      }
      last = event;
    };
  });
  for (let y = step.y / 2; y < viewport.height; y += step.y) {
    await page.mouse.move(0, y);
    await page.mouse.move(viewport.width - step.x, y, { steps: viewport.width / step.x - 1 });
  }
  await settled(page);
  return page.evaluate(() => {
    window.onpointermove = null;
    document.getElementById('mirror').style.visibility = '';
    return window.swept;
  });
}

const mirrored = (page) => page.locator('#mirror .reacts:not(.out):not([aria-disabled=true])').evaluateAll((elements) =>
  elements.map((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { id: one.dataset.id, left, top, right, bottom };
  }));

const isInside = ([x, y], { left, top, right, bottom }, margin) =>
  x > left + margin && x < right - margin && y > top + margin && y < bottom - margin;

// Both ways: no reaction beside the mirror's boxes, no box without a reaction.
async function agrees(page) {
  await settled(page);
  const items = await mirrored(page);
  const points = await sweep(page);
  const isHit = ([, , cursor]) => cursor === 'pointer' || cursor === 'text';
  assert.ok(points.length > 1500, `${points.length} points`);
  const strangers = points.filter((point) => isHit(point) && !items.some((item) => isInside(point, item, -1)));
  assert.deepEqual(strangers, [], 'reacts, but is not in the mirror');
  const dead = items.filter((item) => {
    const inside = points.filter((point) => isInside(point, item, 2));
    return inside.length > 0 && !inside.some(isHit);
  });
  assert.deepEqual(dead.map(({ id }) => id), [], 'is in the mirror, but does not react');
  return items.filter((item) => points.some((point) => isHit(point) && isInside(point, item, 2))).length;
}

story('what reacts to the mouse on the funnel is in the mirror, and nothing else', { viewport }, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  assert.ok((await agrees(page)) > 8);
});

story('the same holds further down the page', { viewport }, async ({ page }) => {
  await isReady(page);
  await applyPreset(page, 'solution');
  await byId(page, 'funnel/effects/show_readings').focus();
  assert.ok((await agrees(page)) > 5);
});

story('the same holds for the library with a menu open', { viewport }, async ({ page }) => {
  await isReady(page);
  await press(page, 'nav/library');
  await press(page, 'shell/plan/menu');
  await page.locator('#mirror [role=menu]').waitFor({ state: 'attached' });
  assert.ok((await agrees(page)) > 5);
});

story('the same holds for a list of deals and for the page of one', { viewport }, async ({ page }) => {
  await openTeam(page, 'zh-CN');
  await press(page, 'nav/deals');
  await byId(page, 'deals/search').waitFor();
  assert.ok((await agrees(page)) > 8);
  await page.locator('#mirror [data-id$="/open"]:not([role=radio])').first().evaluate((one) => one.click());
  await byId(page, 'deal/back').waitFor({ state: 'attached' });
  assert.ok((await agrees(page)) > 5);
});
