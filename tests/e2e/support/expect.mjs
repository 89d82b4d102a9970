// Waiting for what the page should show; the mirror follows the canvas by a frame.
import assert from 'node:assert/strict';

export async function eventually(check, { timeout = 10_000 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (problem) {
      if (Date.now() > end) throw problem;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

export const expectText = (locator, text) =>
  eventually(async () => {
    const found = (await locator.first().textContent({ timeout: 2_000 })) ?? '';
    const name = (await locator.first().getAttribute('aria-label', { timeout: 2_000 })) ?? '';
    assert.ok(`${name} ${found}`.includes(text), `expected “${text}” in “${name} ${found}”`);
  });

export const expectValue = (locator, value) =>
  eventually(async () => assert.equal(await locator.inputValue({ timeout: 2_000 }), value));
