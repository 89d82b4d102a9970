// A report goes to the printer as a document of its own, with its style.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually } from './support/expect.mjs';
import { byId, settled } from './support/page.mjs';
import { openTeam } from './support/team.mjs';

story('the plan is printed with its charts, its tables and its own style', {}, async ({ page }) => {
  await openTeam(page, 'zh-CN');
  // Every frame of the page says what it was asked to print.
  await page.evaluate(() => {
    const append = Element.prototype.append;
    Element.prototype.append = function take(...nodes) {
      append.apply(this, nodes);
      const [frame] = nodes;
      if (!(frame instanceof HTMLIFrameElement)) return;
      frame.contentWindow.print = () => {
        const { document: paper } = frame.contentWindow;
        window.printed = {
          text: paper.body.innerText,
          charts: paper.querySelectorAll('svg').length,
          heading: frame.contentWindow.getComputedStyle(paper.querySelector('h1')).fontSize,
          breaks: frame.contentWindow.getComputedStyle(paper.querySelector('section.page')).breakBefore,
        };
      };
    };
  });
  await page.keyboard.press('Control+k');
  await byId(page, 'palette/search').waitFor();
  await page.keyboard.type('打印');
  await byId(page, 'palette/command/print').waitFor({ state: 'attached' });
  await settled(page);
  await page.keyboard.press('Enter');
  await eventually(async () => assert.ok(await page.evaluate(() => window.printed)));
  const printed = await page.evaluate(() => window.printed);
  const plan = await page.evaluate(() => JSON.parse(window.dealbench.exportPlan()));
  for (const deal of plan.deals.filter((one) => !one.outcome).slice(0, 10)) assert.ok(printed.text.includes(deal.name), deal.name);
  assert.ok(printed.charts > 10, `${printed.charts} charts`);
  assert.equal(printed.heading, `${(22 * 96) / 72}px`.replace('29.333333333333332px', '29.3333px'));
  assert.equal(printed.breaks, 'page');
});
