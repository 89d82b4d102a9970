// Steps that every story takes on the page.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const artifacts = join(dirname(fileURLToPath(import.meta.url)), '../artifacts');

// The mirror's element with this data-id, e.g. 'funnel/win_rate/value'.
export const byId = (page, id) => page.locator(`[data-id="${id}"]`);

export const isReady = (page) => page.waitForFunction(() => document.documentElement.dataset.app === 'ready', null, { timeout: 20_000 });

export const stats = (page) => page.evaluate(() => window.dealbench.stats());

// Until nothing more is drawn.
export async function settled(page) {
  for (let before = -1, round = 0; round < 50; ++round) {
    const { frames_run: now } = await stats(page);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(120);
  }
}

// tests/e2e/artifacts/NAME.png, for people.
export async function screenshot(page, name) {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`) });
}

// An input method over the browser's own protocol: each of `steps` is what stands in the field while composing; then the
// word is confirmed.
export async function compose(page, steps, word) {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: word });
  await session.detach();
}
