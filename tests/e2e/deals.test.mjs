// The deals of a plan: brought on first use, listed, opened, judged; the figures are those of the engine.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectText, expectValue } from './support/expect.mjs';
import { isSaved, typeInto } from './support/funnel.mjs';
import { byId, isReady, press, settled } from './support/page.mjs';
import { openTeam, teamText } from './support/team.mjs';

async function openDeals(page, language) {
  await openTeam(page, language);
  await press(page, 'nav/deals');
  await byId(page, 'deals/search').waitFor();
}

// The first open deal that has a health, as the engine computes it today.
const assessedDeal = (page) =>
  page.evaluate(async () => {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
    const answer = await window.dealbench.evaluate(window.dealbench.exportPlan(), { today });
    return answer.result.deals.find((deal) => deal.health && !deal.closed);
  });

story('a deal is found, opened and shows the health that the engine computes', {}, async (opened) => {
  const { page } = opened;
  await openDeals(page, 'zh-CN');
  const deal = await assessedDeal(page);
  await typeInto(page, 'deals/search', deal.name);
  await press(page, `deals/${deal.id}/open`);
  await expectText(byId(page, 'deal/health'), String(Math.round(deal.health.value)));
  await press(page, 'deal/tab/quiz');
  await press(page, 'deal/quiz/q1/a');
  await press(page, 'shell/history/undo');
  await press(page, 'deal/tab/facts');
  await typeInto(page, `deals/${deal.id}/deal_value`, '88万');
  await expectValue(byId(page, `deals/${deal.id}/deal_value`), '88万');
  await isSaved(page);
  await page.reload();
  await isReady(page);
  const value = await page.evaluate((id) => JSON.parse(window.dealbench.exportPlan()).deals.find((one) => one.id === id).deal_value, deal.id);
  assert.equal(value, 88_000_000);
});

story('deals in English are listed with what they are worth', { locale: 'en-US' }, async (opened) => {
  const { page } = opened;
  await openDeals(page, 'en');
  const open = JSON.parse(teamText('en')).deals.filter((deal) => !deal.outcome);
  await expectText(page.locator('#mirror'), `${open.length} deals`);
  await press(page, 'deals/scope/all');
  await expectText(page.locator('#mirror'), '200 deals');
});

// The first request for the code fails, as it does without a network.
function failOnce() {
  const fetched = window.fetch;
  let isFirst = true;
  window.fetch = (url, ...rest) => {
    const isCode = /workbench-/.test(String(url));
    if (isCode && isFirst) {
      isFirst = false;
      return Promise.reject(new TypeError('no network'));
    }
    return fetched(url, ...rest);
  };
}

story('a workbench that does not arrive is asked for again', { init: failOnce }, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await press(page, 'nav/deals');
  await byId(page, 'workbench/missing/again').waitFor();
  await press(page, 'workbench/missing/again');
  await eventually(async () => assert.equal(await byId(page, 'deals/add').count(), 1));
});
