// Steps on the funnel screen, through the mirror.
import { expectText } from './expect.mjs';
import { byId, isReady, press, settled } from './page.mjs';

export const lever = (page, key) => byId(page, `funnel/lever/${key}`);
export const result = (page, key) => byId(page, `funnel/result/${key}`);

export async function applyPreset(page, id) {
  await press(page, `funnel/preset/${id}`);
}

// Types into a field as a person does: focus, everything replaced, confirmed with Enter.
export async function typeInto(page, id, text) {
  const field = byId(page, id);
  await field.focus();
  await field.fill(text);
  await field.press('Enter');
}

export const expectResult = (page, key, text) => expectText(result(page, key), text);

// A page at rest with the preset of selling solutions: 30 wins.
export async function openSolution(page) {
  await isReady(page);
  await applyPreset(page, 'solution');
  await expectResult(page, 'wins', '30');
  await settled(page);
}

// All that was done has reached the plan, and the storage has confirmed it.
export async function isSaved(page, language = 'zh-CN') {
  await settled(page);
  await expectText(byId(page, 'shell/save/state'), language === 'en' ? 'Saved in this browser' : '已保存到本浏览器');
}
