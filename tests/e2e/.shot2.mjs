import { chromium } from 'playwright-core';
import { serve } from '/work/main/tests/e2e/support/server.mjs';
import { isReady, settled, press } from '/work/main/tests/e2e/support/page.mjs';
const server = await serve('/work/main/dist');
const args = ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist','--disable-quic','--no-first-run','--disable-background-networking'];
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args });
const list = process.argv.slice(2);
for (const spec of list) {
  const [lang, w, h, dark, screen] = spec.split(',');
  const c = await b.newContext({ locale: lang==='en'?'en-US':'zh-CN', viewport:{width:+w,height:+h}, hasTouch:+w<500, isMobile:+w<500, deviceScaleFactor:+w<500?2:1, colorScheme: dark==='d'?'dark':'light' });
  const page = await c.newPage(); page.on('console', m=>m.type()==='error'&&console.log(m.text()));
  await page.goto(server.address + '?sample=1' + (screen?'#s='+screen:'')); await isReady(page); await settled(page); await page.waitForTimeout(200);
  if (screen) { await press(page,'nav/'+screen); await settled(page); }
  const shot = async n => page.screenshot({ path:`/tmp/shots/S-${lang}-${w}-${dark}-${screen||'funnel'}-${n}.png` });
  await shot(0);
  if (!screen) for (const id of ['funnel/effects/improvement','funnel/goal/target','funnel/goal/adopt_together','funnel/comparison_chart']) { const el=page.locator(`[data-id="${id}"]`).first(); if (await el.count()) { await el.focus().catch(()=>{}); await settled(page); await shot(id.replaceAll('/','_')); } }
  if (!screen) { await page.mouse.move(w/2,h/2); await page.mouse.wheel(0,20000); await settled(page); await shot('end'); }
  await c.close();
}
await b.close(); await server.close();
