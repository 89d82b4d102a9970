// Steps that every story takes on the page.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const artifacts = join(dirname(fileURLToPath(import.meta.url)), '../artifacts');

// The mirror's element with this data-id, e.g. 'funnel/win_rate/value'.
export const byId = (page, id) => page.locator(`[data-id="${id}"]`);

// Presses an element of the mirror, as a screen reader does; what lies out of sight is scrolled to first.
export async function press(page, id) {
  const element = byId(page, id);
  await element.focus();
  await element.evaluate((one) => one.click());
}

export const isReady = (page) => page.waitForFunction(() => document.documentElement.dataset.app === 'ready', null, { timeout: 60_000 });

export const stats = (page) => page.evaluate(() => window.dealbench.stats());

// Until nothing more is wanted: frames are counted in the browser's own rhythm, however busy the machine is.
export async function settled(page) {
  await page.evaluate(async () => {
    const turn = () => new Promise((done) => requestAnimationFrame(done));
    const run = () => window.dealbench.stats().frames_run;
    for (let quiet = 0, before = run(); quiet < 3; before = run()) {
      await turn();
      await turn();
      quiet = run() === before ? quiet + 1 : 0;
    }
  });
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
