// Every character that the system has is drawn as the browser draws it: each glyph of the canvas is compared with the same
// one on a plain 2D canvas, and with the box that stands for what no font has.
import assert from 'node:assert/strict';
import { story } from './support/browser.mjs';
import { byId, isReady, settled, stats } from './support/page.mjs';

const field = 'shell/plan/title';

const samples = {
  'common Chinese': '销售漏斗商机雷达客户拜访赢率签单额预算决策',
  'traditional and rare Chinese': '龘靐齾鑾彧𠮷𡈽𠮟㐀㙍鿍囍麤',
  'Japanese and Korean': 'あいウエガ゠한국어영업세一丁',
  'Latin with marks': 'ÀçÉñøßŁőşžđæŒijÞðẞỳǖ',
  'Greek and Cyrillic': 'αβγΔΩψЖщюЯїѢ',
  'figures and signs': '0123456789%‰±×÷¥€£№℃①⑩½',
  'punctuation': '\u3002\uFF0C\u3001\uFF1B\uFF1A\uFF1F\uFF01\u300C\u300D\u300A\u300B\u201C\u201D\u2026\u2014\uFF08\uFF09\u00B7\u3010\u3011',
  'arrows and shapes': '←↑→↓⇒■□●○▲△★☆✓✗',
  'emoji': '😀🚀🎯📈💼🤝🧭🏆⭐❤',
  'characters of several code points': '👍🏽👨‍👩‍👧🇨🇳🇯🇵❤️1️⃣e\u0301n\u0303',
};

const charactersOf = (text) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

// The text stands in the field, and the caret elsewhere: the canvas shows it. Gives the picture and what to compare it with.
async function shown(page, text) {
  const input = byId(page, field);
  await input.focus();
  await input.fill(text);
  await page.keyboard.press('Enter');
  await input.evaluate((one) => one.blur());
  await page.mouse.move(640, 700);
  await settled(page);
  const clip = await input.boundingBox();
  return { clip, picture: (await page.screenshot({ clip })).toString('base64') };
}

// For each glyph: how alike the two pictures are (1: the same), and how alike the reference is to the box of a missing one.
const compare = (page, text, picture) => page.evaluate(async ([id, glyphs, base64]) => {
  const input = document.querySelector(`[data-id="${id}"]`);
  const style = getComputedStyle(input);
  const ratio = devicePixelRatio;
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const size = Number.parseFloat(input.style.fontSize);
  const font = `${input.style.fontWeight === '600' ? 600 : 400} ${size * ratio}px ${style.fontFamily}`;
  const paper = style.getPropertyValue('--paper');
  const sheet = (draw) => {
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    Object.assign(pen, { font, fillStyle: paper });
    pen.fillRect(0, 0, image.width, image.height);
    pen.fillStyle = style.getPropertyValue('--ink');
    draw(pen);
    return pen.getImageData(0, 0, image.width, image.height).data;
  };
  const measured = new OffscreenCanvas(8, 8).getContext('2d');
  measured.font = font;
  const digit = Math.max(...[...'0123456789'].map((one) => measured.measureText(one).width));
  const advance = (one) => (/^\d$/.test(one) ? digit : measured.measureText(one).width);
  const left = Number.parseFloat(input.style.paddingLeft) * ratio;
  const places = [];
  for (let x = left, i = 0; i < glyphs.length; ++i) {
    places.push(x);
    x += advance(glyphs[i]);
  }
  const inset = (one) => (/^\d$/.test(one) ? Math.round((digit - measured.measureText(one).width) / 2) : 0);
  const drawn = sheet((pen) => pen.drawImage(image, 0, 0));
  const middle = image.height * 0.5 + size * ratio * 0.37; // a little off does not matter: the best fit counts
  const reference = sheet((pen) => glyphs.forEach((one, i) => pen.fillText(one, Math.round(places[i]) + inset(one), Math.round(middle))));
  const missing = sheet((pen) => glyphs.forEach((_, i) => pen.fillText('\u{10FFFE}', Math.round(places[i]), Math.round(middle))));
  const ground = [...reference.slice(0, 3)];
  const ink = (data, x, y) => {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) return 0;
    const at = (y * image.width + x) * 4;
    return Math.abs(data[at] - ground[0]) + Math.abs(data[at + 1] - ground[1]) + Math.abs(data[at + 2] - ground[2]);
  };
  const [top, bottom] = [Math.max(0, Math.round(middle - size * ratio * 1.05)), Math.min(image.height, Math.round(middle + size * ratio * 0.35))];
  // Correlation of the ink within one glyph's cell, one picture moved by (dx, dy).
  const alike = (a, b, from, to, dx, dy) => {
    let [ab, aa, bb] = [0, 0, 0];
    for (let y = top; y < bottom; ++y) {
      for (let x = from; x < to; ++x) {
        const [p, q] = [ink(a, x, y), ink(b, x + dx, y + dy)];
        [ab, aa, bb] = [ab + p * q, aa + p * p, bb + q * q];
      }
    }
    return aa === 0 || bb === 0 ? Number(aa === bb) : ab / Math.sqrt(aa * bb);
  };
  const best = (a, b, from, to) => {
    let found = 0;
    for (let dy = -4; dy <= 4; ++dy) for (let dx = -1; dx <= 1; ++dx) found = Math.max(found, alike(a, b, from, to, dx, dy));
    return found;
  };
  const edges = [...places.map(Math.floor), Math.min(image.width, Math.ceil(places.at(-1) + advance(glyphs.at(-1))))];
  return glyphs.map((one, i) => ({
    one,
    likeness: best(drawn, reference, edges[i], edges[i + 1]),
    missing: alike(reference, missing, edges[i], edges[i + 1], 0, 0),
  }));
}, [field, charactersOf(text), picture]);

for (const deviceScaleFactor of [1, 2]) {
  story(`each glyph looks as the browser draws it, and none is a box, at a ratio of ${deviceScaleFactor}`, { deviceScaleFactor }, async ({ page }) => {
    await isReady(page);
    for (const [what, text] of Object.entries(samples)) {
      const characters = charactersOf(text);
      for (let at = 0; at < characters.length; at += 12) {
        const part = characters.slice(at, at + 12).join('');
        const { picture } = await shown(page, part);
        const found = await compare(page, part, picture);
        const unlike = found.filter(({ likeness }) => likeness < 0.9);
        assert.deepEqual(unlike.map(({ one, likeness }) => `${one} ${likeness.toFixed(2)}`), [], what);
        const boxes = found.filter(({ missing }) => missing > 0.97);
        assert.deepEqual(boxes.map(({ one }) => one), [], `${what}: no font of this machine has these`);
      }
    }
  });
}

story('five hundred new glyphs do not hold the page up', { query: '#s=gallery' }, async ({ page }) => {
  await isReady(page);
  await settled(page);
  const notes = byId(page, 'gallery/field/notes');
  const before = await stats(page);
  const text = Array.from({ length: 500 }, (_, i) => String.fromCodePoint(0x5000 + 7 * i)).join('');
  await notes.focus();
  await notes.fill(text);
  const longest = await page.evaluate(async () => {
    let [most, last] = [0, performance.now()];
    document.activeElement.blur();
    for (let n = 0; n < 90; ++n) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      [most, last] = [Math.max(most, now - last), now];
    }
    return most;
  });
  const after = await stats(page);
  assert.ok(after.glyphs - before.glyphs > 60, `${after.glyphs - before.glyphs} glyphs`);
  assert.ok(longest < 1000, `a frame took ${Math.round(longest)} ms`);
});
