// A real Chromium on the built page, with its own empty profile. Each page is watched: an error on the console, an
// uncaught exception or a request to any other origin fails the test.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const distFolder = process.env.DEALBENCH_DIST ?? join(root, 'dist');

// What a page may not do, collected while it runs. `allow` are patterns of console errors that a story provokes.
function watch(context, address, allow, problems) {
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
}

// options: locale, viewport, deviceScaleFactor, colorScheme, hasTouch ... as Playwright knows them; init (script run before
// the page's own), allow (patterns of tolerated errors), query ('?lang=en'), file (an address to open instead).
export async function open(options = {}) {
  assert.ok(executablePath, 'no Chromium found: run ci/setup browser');
  const { init, allow = [], query = '', file, ...emulation } = options;
  const server = await serve(distFolder);
  const profile = mkdtempSync(join(tmpdir(), 'dealbench-e2e-'));
  const story = { address: server.address, problems: [] };
  const launch = async () => {
    story.context = await chromium.launchPersistentContext(profile, {
      executablePath, args, headless: true, locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...emulation,
    });
    watch(story.context, server.address, allow, story.problems);
    if (init) await story.context.addInitScript(init);
    story.page = await story.context.newPage();
    // Catches file dialogs from now on: while nobody listens, one opens in earnest and swallows those that follow.
    story.page.on('filechooser', () => {});
    await story.page.goto(file ?? server.address + query);
  };
  // The browser closes and starts again with the same profile.
  story.restart = async () => {
    await story.context.close();
    await launch();
  };
  story.close = async () => {
    await story.context?.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  };
  await launch().catch(async (error) => {
    await story.close();
    throw error;
  });
  return story;
}

// A test with a browser of its own: `run` gets {page, context, address, restart}.
export function story(name, options, run) {
  test(name, { timeout: 180_000 }, async () => {
    const opened = await open(options);
    try {
      await run(opened);
    } finally {
      await opened.close();
    }
    assert.deepEqual(opened.problems, []);
  });
}
