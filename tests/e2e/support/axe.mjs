// The rules of axe-core over the mirror.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { settled } from './page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// One line for each broken rule, with the first elements that break it.
async function violations(page) {
  await page.evaluate(axe);
  // Contrast is a matter of the canvas (tests/unit/ui): the mirror's text is transparent on purpose.
  const found = await page.evaluate(async () => {
    const { violations: broken } = await window.axe.run({ rules: { 'color-contrast': { enabled: false } } });
    return broken.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
  });
  return found.map(([id, elements]) => `${id}: ${elements.slice(0, 3).join(' | ')}`);
}

export async function findsNothing(page, what) {
  await settled(page);
  assert.deepEqual(await violations(page), [], what);
}
