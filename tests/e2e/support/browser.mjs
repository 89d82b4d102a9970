// A real Chromium on the built page, with its own empty profile. Each page is watched: an error on the console, an
// uncaught exception or a request to any other origin fails the test that closes it.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const distFolder = process.env.DEALBENCH_DIST ?? join(root, 'dist');

// What a page may not do, collected while it runs. `allow` are patterns of console errors that a story provokes.
function watch(context, address, allow) {
  const problems = [];
  const note = (text) => {
    if (!allow.some((pattern) => pattern.test(text))) problems.push(text);
  };
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob|file|about):/.test(url)) note(`foreign request: ${url}`);
  });
  context.on('page', (page) => {
    page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
    page.on('pageerror', (error) => note(`exception: ${error.message}`));
  });
  return problems;
}

// options: locale, viewport, deviceScaleFactor, colorScheme, hasTouch, init (script run before the page's own),
// allow (patterns of tolerated errors), query ('?lang=en'). Returns a story to drive; close() checks and cleans up.
export async function open(options = {}) {
  assert.ok(executablePath, 'no Chromium found: run ci/setup browser');
  const { init, allow = [], query = '', file, ...emulation } = options;
  const server = await serve(distFolder);
  const profile = mkdtempSync(join(tmpdir(), 'dealbench-e2e-'));
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath, args, headless: true, locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...emulation,
    });
    problems.push(...(story.problems ?? []));
    story.problems = watch(context, server.address, allow);
    if (init) await context.addInitScript(init);
    story.context = context;
    story.page = await context.newPage();
    await story.page.goto(file ?? server.address + query);
  };
  const problems = [];
  const story = {
    address: server.address,
    // The browser closes and starts again with the same profile.
    async restart() {
      await story.context.close();
      await launch();
    },
    async close() {
      await story.context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
      assert.deepEqual([...problems, ...story.problems], []);
    },
  };
  await launch();
  return story;
}
