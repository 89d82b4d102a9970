// The sample plan of a whole team, open in the page.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isReady, settled } from './page.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
// Its text; `language` is zh-CN or en.
export const teamText = (language) => readFileSync(join(root, `assets/plans/team.${language}.dealplan.json`), 'utf8');

export async function openTeam(page, language) {
  await isReady(page);
  await page.evaluate((text) => window.dealbench.importPlan(text), teamText(language));
  await settled(page);
}
