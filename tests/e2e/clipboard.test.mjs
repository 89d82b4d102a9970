// Tables to and from spreadsheets and plans from the clipboard, by the keys and the browser's own events, without a
// permission that somebody would have to give.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { eventually, expectText, expectValue } from './support/expect.mjs';
import { isSaved, lever, openSolution, typeInto } from './support/funnel.mjs';
import { byId, isReady, press, settled } from './support/page.mjs';

const plan = (page) => page.evaluate(() => JSON.parse(window.dealbench.exportPlan()));
const scenarios = async (page) => (await plan(page)).scenarios;

// The story itself may look at the clipboard and fill it, as another program does.
async function clipboard(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const found = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await text('text/plain'), html: await text('text/html') };
  });
  await page.context().clearPermissions();
  return found;
}

async function putOnClipboard(page, text, html) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ([plain, markup]) => {
    const parts = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    if (markup) parts['text/html'] = new Blob([markup], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  }, [text, html]);
  await page.context().clearPermissions();
}

// What Excel puts there: cells in quotes where they hold a quote, tab or break, lines with CRLF, the last one too; and a
// page of HTML around the same cells.
const excelText = (rows) => rows.map((row) => `${row.map((cell) =>
  (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')}\r\n`).join('');
const excelHtml = (rows) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"></head><body><table border=0><!--StartFragment-->${rows.map((row) =>
  `<tr height=20>${row.map((cell) => `<td class=xl65>${cell.replaceAll('<', '&lt;')}</td>`).join('')}</tr>`).join('')}<!--EndFragment--></table></body></html>`;

const pasteRows = async (page, rows) => {
  await putOnClipboard(page, excelText(rows), excelHtml(rows));
  await page.keyboard.press('Control+v');
};

const toast = (page, text) => expectText(page.locator('#mirror [role=status], #mirror [role=alert]', { hasText: text }).last(), text);

// The wheel turns until this is in sight; then the pointer rests on it.
async function hover(page, element) {
  const size = page.viewportSize();
  for (let tries = 0; tries < 40; ++tries) {
    const { isOut, box } = await element.evaluate((one) => ({ isOut: one.classList.contains('out'), box: one.getBoundingClientRect().toJSON() }));
    const middle = box.y + box.height / 2;
    if (!isOut && middle > 100 && middle < size.height - 60) return page.mouse.move(box.x + 6, middle);
    await page.mouse.move(size.width * 0.6, size.height * 0.6);
    await page.mouse.wheel(0, isOut ? 300 : middle - size.height / 2);
    await settled(page);
  }
  assert.fail('never comes into sight');
}

const cellOf = (page, table) => page.locator(`[data-id="${table}"] [role=row]`).first().locator('[role=columnheader],[role=cell]').first();

async function openLongTable(page) {
  await isReady(page);
  await settled(page);
  await press(page, 'gallery/tabs/content');
  await byId(page, 'gallery/lead/1').waitFor({ state: 'attached' });
  await byId(page, 'gallery/lead/1').focus();
  await settled(page);
}

// The cells of this table in the mirror: independent of what is copied.
const mirrored = (page, id) => byId(page, id).evaluate((table) =>
  [...table.querySelectorAll('[role=row]')].map((row) => [...row.querySelectorAll('[role=cell],[role=columnheader]')]
    .map((cell) => [...cell.querySelectorAll('button')].reduce((text, one) => text.replace(one.textContent, ''), cell.textContent))));

story('the table under the pointer is copied as text and as HTML with its numbers', {}, async ({ page }) => {
  await openSolution(page);
  await hover(page, cellOf(page, 'funnel/effect_table'));
  await page.keyboard.press('Control+c');
  await toast(page, '可以粘贴到 Excel');
  const { text, html } = await clipboard(page);
  const rows = text.split('\r\n').map((line) => line.split('\t'));
  assert.deepEqual(rows, await mirrored(page, 'funnel/effect_table'));
  assert.equal(rows.length, 1 + 7);
  assert.equal((html.match(/<tr/g) ?? []).length, rows.length);
  assert.equal((html.match(/<td/g) ?? []).length, rows.flat().length);
});

story('of a long table all rows are copied, also those that are not drawn', { query: '#s=gallery', locale: 'en-US' }, async ({ page }) => {
  await openLongTable(page);
  await byId(page, 'gallery/lead/3').focus();
  await settled(page);
  const table = byId(page, 'gallery/table/leads');
  assert.equal(await table.getAttribute('aria-rowcount'), '1001');
  assert.equal(await byId(page, 'gallery/lead/3').evaluate((one) => one.closest('[role=row]').getAttribute('aria-rowindex')), '4');
  assert.ok((await table.locator('[role=row]').count()) < 40);
  await page.keyboard.press('Control+c');
  await eventually(async () => assert.equal((await clipboard(page)).text.split('\r\n').length, 1001));
  const lines = (await clipboard(page)).text.split('\r\n');
  assert.equal(lines[0], 'Number\tCompany\tBudget');
  assert.equal(lines[1000], '1000\tSample company 1000\t10000K');
  assert.ok((await table.locator('[role=row]').count()) < 40, 'the mirror holds what is in sight, as before');
});

story('a long table is walked through by keys from end to end', { query: '#s=gallery' }, async ({ page }) => {
  await openLongTable(page);
  for (let at = 2; at <= 30; ++at) {
    await page.keyboard.press('Tab');
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), `gallery/lead/${at}`);
  }
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('out')), false);
});

story('scenarios come in from a table, levers down and scenarios across, in one step of undo', {}, async ({ page }) => {
  await openSolution(page);
  await pasteRows(page, [
    ['', '保守', '进取 "A"'],
    ['线索量', '800', '1,500'],
    ['商机赢率', '15%', '30%'],
    ['单产 (万元)', '8万', '12万'],
    ['备注', '去年', '今年'],
  ]);
  await toast(page, '新增 2 条');
  const [first, low, high] = await scenarios(page);
  assert.equal(first.leads, 500);
  assert.deepEqual([low.name, low.leads, low.win_rate, low.deal_value], ['保守', 800, 0.15, 8000000]);
  assert.deepEqual([high.name, high.leads, high.win_rate, high.deal_value], ['进取 "A"', 1500, 0.3, 12000000]);
  await press(page, 'shell/history/undo');
  await eventually(async () => assert.equal((await scenarios(page)).length, 1));
});

story('a table of 200 rows and 10 columns is taken as far as it goes, and what is left out is said', { locale: 'en-US' }, async ({ page }) => {
  await openSolution(page);
  const header = ['Scenario', 'Leads', 'Lead conversion', 'Win rate', 'Deal value', 'Owner', 'Region', 'Sales cycle', 'Comment', 'Code'];
  const rows = Array.from({ length: 199 }, (_, i) =>
    [`Case ${i + 1}`, `${100 + i}`, '0.2', '0.35', '100,000', 'Li Hang', 'East', '45 days', i === 3 ? 'a\tb\n"c"' : '-', `K-${i}`]);
  rows[1][1] = 'many';
  await pasteRows(page, [header, ...rows]);
  await toast(page, 'A table of 200 × 10 was pasted: 12 new');
  await toast(page, 'The first 12 were taken, 187 more were not');
  await toast(page, '1 cells could not be read, such as “many”');
  const found = await scenarios(page);
  assert.equal(found.length, 13);
  assert.deepEqual(found.slice(1).map(({ name }) => name), rows.slice(0, 12).map(([name]) => name));
  for (const { lead_conversion, win_rate, deal_value, sales_cycle_days } of found.slice(1)) {
    assert.deepEqual([lead_conversion, win_rate, deal_value, sales_cycle_days], [0.2, 0.35, 10000000, 45]);
  }
  assert.equal(found[2].leads, undefined);
});

story('what was copied from the comparison comes back into the same scenarios', { locale: 'en-US' }, async ({ page }) => {
  await openSolution(page);
  await press(page, 'funnel/scenario/copy');
  await typeInto(page, 'funnel/lever/win_rate', '40');
  await byId(page, 'funnel/comparison_table').waitFor({ state: 'attached' });
  await settled(page);
  const before = await scenarios(page);
  await page.evaluate(() => document.activeElement.blur());
  await hover(page, cellOf(page, 'funnel/comparison_table'));
  await page.keyboard.press('Control+c');
  await toast(page, 'ready for Excel');
  await typeInto(page, 'funnel/lever/win_rate', '25');
  await typeInto(page, 'funnel/lever/leads', '70');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+v');
  await toast(page, '2 changed');
  const after = await scenarios(page);
  assert.equal(after.length, 2);
  for (const i of [0, 1]) assert.deepEqual([after[i].leads, after[i].win_rate], [before[i].leads, before[i].win_rate]);
});

story('a table without known headings, and one on a page for none, change nothing and say so', {}, async ({ page }) => {
  await openSolution(page);
  await isSaved(page);
  const before = JSON.stringify(await plan(page));
  await pasteRows(page, Array.from({ length: 200 }, (_, i) => Array.from({ length: 10 }, (_, j) => `${i}.${j}`)));
  await toast(page, '200 行 × 10 列');
  await press(page, 'nav/library');
  await page.keyboard.press('Control+v');
  await toast(page, '这一页不接收表格');
  assert.equal(JSON.stringify(await plan(page)), before);
});

story('one cell goes into the field, a table does not', {}, async ({ page }) => {
  await openSolution(page);
  const field = lever(page, 'leads');
  await field.focus();
  await page.keyboard.press('Control+a');
  await pasteRows(page, [['640']]);
  await page.keyboard.press('Enter');
  await expectValue(field, '640');
  await field.focus();
  await pasteRows(page, [['线索量', '900']]);
  await toast(page, '更新 1 条');
  assert.equal((await scenarios(page))[0].leads, 900);
  const title = byId(page, 'shell/plan/title');
  await title.focus();
  await putOnClipboard(page, '华东\n漏斗');
  await page.keyboard.press('Control+v');
  assert.match(await title.inputValue(), /华东\s?漏斗/);
});

story('the text of a plan is opened by pasting it', {}, async ({ page }) => {
  await openSolution(page);
  await typeInto(page, 'funnel/lever/leads', '4321');
  await eventually(async () => assert.equal((await scenarios(page))[0].leads, 4321));
  const text = await page.evaluate(() => window.dealbench.exportPlan());
  await press(page, 'shell/history/undo');
  await putOnClipboard(page, text.replace(/"plan_id": ?"\w+"/, '"plan_id":"pasted1"'));
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+v');
  await eventually(async () => assert.equal((await plan(page)).plan_id, 'pasted1'));
  await expectValue(lever(page, 'leads'), '4,321');
});
