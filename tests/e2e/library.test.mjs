// The plan library: several plans, the sample, the bin.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectText, expectValue } from './support/expect.mjs';
import { applyPreset, expectResult, isSaved, typeInto } from './support/funnel.mjs';
import { byId, isReady, press } from './support/page.mjs';

const planId = (page) => page.evaluate(() => JSON.parse(window.dealbench.exportPlan()).plan_id);

async function openMenu(page, id) {
  await press(page, 'nav/library');
  await press(page, `library/${id}/menu`);
}

story('plans are named, listed, opened, duplicated and deleted with undo', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await typeInto(page, 'shell/plan/title', '华东漏斗');
  await isSaved(page);
  const first = await planId(page);
  await press(page, 'nav/library');
  await press(page, 'library/new');
  await applyPreset(page, 'tool');
  await isSaved(page);
  assert.notEqual(await planId(page), first);
  await press(page, 'nav/library');
  await expectText(byId(page, 'library/table'), '华东漏斗');
  await press(page, `library/${first}/open`);
  await expectResult(page, 'wins', '30');
  assert.equal(await planId(page), first);
  await openMenu(page, first);
  await press(page, `library/${first}/menu/duplicate`);
  await expectText(byId(page, 'library/table'), '华东漏斗 副本');
  await openMenu(page, first);
  await press(page, `library/${first}/menu/delete`);
  await expectText(byId(page, 'library/bin'), '华东漏斗');
  await press(page, `library/${first}/restore`);
  await eventually(async () => assert.equal(await byId(page, `library/${first}/open`).count(), 1));
});

story('the sample opens as a plan of its own and leaves the user’s alone', {}, async (opened) => {
  const { page } = opened;
  await isReady(page);
  await applyPreset(page, 'solution');
  await typeInto(page, 'funnel/lever/leads', '777');
  await isSaved(page);
  const mine = await planId(page);
  await press(page, 'nav/library');
  await press(page, 'library/sample');
  await expectText(byId(page, 'shell/notice/sample'), '示例');
  await typeInto(page, 'funnel/lever/leads', '900');
  await isSaved(page);
  await press(page, 'nav/library');
  await press(page, `library/${mine}/open`);
  await expectValue(byId(page, 'funnel/lever/leads'), '777');
});
