// Firefox and WebKitGTK as they come from the distribution, each in a window on a screen of its own that nobody sees: by
// Marionette, Firefox's side of WebDriver, and by WebKitWebDriver. No further driver is needed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const first = (paths) => paths.find(existsSync);

export const firefox = first(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
export const webkitDriver = first(['/usr/bin/WebKitWebDriver']);
const miniBrowser = first(['4.1', '4.0', '6.0'].flatMap((version) => [`/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  `/usr/lib/aarch64-linux-gnu/webkit2gtk-${version}/MiniBrowser`, `/usr/lib/x86_64-linux-gnu/webkitgtk-${version}/MiniBrowser`]));
export const hasScreen = existsSync('/usr/bin/Xvfb');

// Until `attempt` gives something.
async function patiently(attempt, what, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) {
    const found = await attempt().catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not start within ${seconds} s`);
}

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

// A program with its children in a group of their own, so that all of them can be ended.
function start(command, args, env = {}, stdio = 'ignore') {
  const child = spawn(command, args, { detached: true, stdio, env: { ...process.env, ...env } });
  child.on('error', () => {});
  return {
    child,
    end() {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch { /* it has ended */ }
    },
  };
}

// A screen for one browser; its number comes through a pipe.
async function openScreen() {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {}, ['ignore', 'ignore', 'ignore', 'pipe']);
  const number = await new Promise((done, fail) => {
    server.child.stdio[3].once('data', (data) => done(String(data).trim()));
    server.child.once('exit', () => fail(new Error('Xvfb does not start')));
  });
  return { display: `:${number}`, end: server.end };
}

// Marionette: [0, number, command, parameters] behind its length in bytes; answers [1, number, error, result].
async function marionette(port) {
  const socket = await patiently(() => new Promise((done, fail) => {
    const one = connect(port, '127.0.0.1', () => done(one));
    one.once('error', fail);
  }), 'Firefox');
  const waiting = new Map();
  let held = Buffer.alloc(0);
  socket.on('data', (data) => {
    held = Buffer.concat([held, data]);
    for (;;) {
      const colon = held.indexOf(':');
      const size = colon < 0 ? NaN : Number(held.subarray(0, colon));
      if (Number.isNaN(size) || held.length < colon + 1 + size) return;
      const message = JSON.parse(held.subarray(colon + 1, colon + 1 + size));
      held = held.subarray(colon + 1 + size);
      if (!Array.isArray(message)) continue; // its greeting
      const [, number, error, result] = message;
      const { done, fail } = waiting.get(number);
      if (error) fail(new Error(`${error.error}: ${error.message}`));
      else done(result);
    }
  });
  let count = 0;
  return (command, parameters = {}) => new Promise((done, fail) => {
    waiting.set(++count, { done, fail });
    const text = Buffer.from(JSON.stringify([0, count, `WebDriver:${command}`, parameters]));
    socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
  });
}

const preferences = (port) => ({ 'marionette.port': port, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false, 'browser.aboutwelcome.enabled': false, 'intl.accept_languages': 'zh-CN,zh',
  'webgl.force-enabled': true, 'app.update.enabled': false, 'network.captive-portal-service.enabled': false, 'browser.startup.page': 0 });

export async function openFirefox() {
  const screen = await openScreen();
  const profile = mkdtempSync(join(tmpdir(), 'dealbench-firefox-'));
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), Object.entries(preferences(port))
    .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`).join('\n'));
  const program = start(firefox, ['--marionette', '--no-remote', '--profile', profile, '--width', '1280', '--height', '900'],
    { DISPLAY: screen.display, MOZ_CRASHREPORTER_DISABLE: '1', HOME: profile });
  const close = () => {
    program.end();
    screen.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const send = await marionette(port);
    await send('NewSession', { capabilities: { alwaysMatch: {} } });
    return browser(send, close);
  } catch (error) {
    close();
    throw error;
  }
}

// WebDriver over HTTP: which command is which address.
const addresses = { Navigate: 'url', Refresh: 'refresh', ExecuteAsyncScript: 'execute/async', PerformActions: 'actions', TakeScreenshot: 'screenshot', SetTimeouts: 'timeouts' };

export async function openWebKit() {
  const screen = await openScreen();
  const home = mkdtempSync(join(tmpdir(), 'dealbench-webkit-'));
  const port = await freePort();
  const driver = start(webkitDriver, [`--port=${port}`], { DISPLAY: screen.display, HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' });
  const close = () => {
    driver.end();
    screen.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return { value };
  };
  try {
    await patiently(() => ask('GET', 'status'), 'WebKitWebDriver');
    const options = { binary: miniBrowser, args: ['--automation'] };
    const { value } = await ask('POST', 'session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    const session = `session/${value.sessionId}`;
    const send = (command, parameters = {}) =>
      ask(command === 'TakeScreenshot' ? 'GET' : 'POST', `${session}/${addresses[command]}`, command === 'TakeScreenshot' ? undefined : parameters);
    return browser(send, async () => {
      await ask('DELETE', session).catch(() => {});
      close();
    });
  } catch (error) {
    close();
    throw error;
  }
}

const special = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Control: '\uE009' };

async function browser(send, close) {
  await send('SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  const keys = (actions) => send('PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const value = async (answer) => (await answer).value;
  // Runs a function in the page, with these arguments; what it gives, or the promise of it, comes back.
  const run = async (body, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${body})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value: found, error } = (await value(send('ExecuteAsyncScript', { script, args }))) ?? {};
    if (error) throw new Error(error);
    return found;
  };
  return {
    close,
    open: (url) => send('Navigate', { url }),
    reload: () => send('Refresh'),
    run,
    type: (text) => keys([...text].flatMap((one) => [{ type: 'keyDown', value: one }, { type: 'keyUp', value: one }])),
    press: (...names) => {
      const pressed = names.map((name) => special[name] ?? name);
      return keys([...pressed.map((one) => ({ type: 'keyDown', value: one })), ...pressed.reverse().map((one) => ({ type: 'keyUp', value: one }))]);
    },
    click: (x, y) => send('PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] }),
    // WebKit takes its picture at the next change of the page, and this page changes only for a reason.
    screenshot: async () => {
      await run(() => {
        const speck = document.body.appendChild(document.createElement('i'));
        speck.style.cssText = 'position:fixed;left:0;bottom:0;width:1px;height:1px';
        const change = () => {
          speck.style.background = speck.style.background ? '' : 'gray';
          window.unrest = requestAnimationFrame(change);
        };
        change();
        window.endUnrest = () => (cancelAnimationFrame(window.unrest), speck.remove());
      });
      const picture = await value(send('TakeScreenshot'));
      await run(() => window.endUnrest());
      return picture;
    },
  };
}
