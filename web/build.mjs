// Makes dist/: the page, its script and styles with the module beside them, names by content; and dist/dealbench.html,
// the same in one file. Usage: node web/build.mjs [--build build/web] [--out dist] [--debug]
// The build folder has bin/dealbench_web.js, three modules beside it and generated/default_playbook.json (ci/build web).
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);

function option(name, fallback) {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : resolve(process.argv[at + 1] ?? '');
}

const isDebug = process.argv.includes('--debug');
const buildDir = option('--build', join(root, 'build/web'));
const moduleDir = join(buildDir, 'bin');
const out = option('--out', join(root, 'dist'));
const glue = join(moduleDir, 'dealbench_web.js');
if (!existsSync(glue)) {
  console.error(`error: ${glue} is missing: build the module first (ci/build web)`);
  process.exit(1);
}

const hash = (data) => createHash('sha256').update(data).digest('hex').slice(0, 10);
const integrity = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const read = (path) => readFileSync(join(web, path), 'utf8');

// `files`: the addresses of what the script fetches; empty in the single file, which carries them.
async function bundle(entry, files) {
  const result = await build({
    entryPoints: [join(web, entry)],
    bundle: true,
    write: false,
    minify: !isDebug,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    alias: { 'dealbench-module': glue },
    define: {
      WASM_FILE: JSON.stringify(files.wasm ?? ''),
      ENGINE_FILE: JSON.stringify(files.engine ?? ''),
      WORKBENCH_FILE: JSON.stringify(files.workbench ?? ''),
      PLAYBOOK_FILE: JSON.stringify(files.playbook ?? ''),
      TEXTS_FILE: JSON.stringify(files.texts ?? ''),
    },
  });
  return result.outputFiles[0].text;
}

function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`web/index.html has no ${from}`);
  return text.replace(from, () => to);
}

execFileSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', web], { stdio: 'inherit' });

const wasm = readFileSync(join(moduleDir, 'dealbench_page.wasm'));
const wasmFile = `dealbench-${hash(wasm)}.wasm`;
// Fetched on first use.
const engine = readFileSync(join(moduleDir, 'dealbench_headless.wasm'));
const engineFile = `engine-${hash(engine)}.wasm`;
const workbench = readFileSync(join(moduleDir, 'dealbench_workbench.wasm'));
const workbenchFile = `workbench-${hash(workbench)}.wasm`;
const playbook = readFileSync(join(buildDir, 'generated/default_playbook.json'));
const playbookFile = `playbook-${hash(playbook)}.json`;
const texts = readFileSync(join(buildDir, 'generated/i18n/workbench_texts.json'));
const textsFile = `texts-${hash(texts)}.json`;
const style = await bundle('style.css', {});
const script = await bundle('src/boot.ts',
  { wasm: wasmFile, engine: engineFile, workbench: workbenchFile, playbook: playbookFile, texts: textsFile });
const scriptFile = `app-${hash(script)}.js`;
const styleFile = `app-${hash(style)}.css`;
const icon = readFileSync(join(root, 'assets/icons/dealbench.svg'), 'utf8');

let page = read('index.html').replace(/\n(?=<)/g, '');
page = replaced(page, 'href="style.css"', `href="${styleFile}"`);
page = replaced(page, '<script type="module" src="boot.js">',
  `<link rel="preload" href="${wasmFile}" as="fetch" type="application/wasm" crossorigin><script type="module" src="${scriptFile}">`);

const files = {
  'index.html': page,
  [scriptFile]: script,
  [styleFile]: style,
  [wasmFile]: wasm,
  [engineFile]: engine,
  [workbenchFile]: workbench,
  [playbookFile]: playbook,
  [textsFile]: texts,
  'icon.svg': icon,
  'manifest.webmanifest': read('manifest.webmanifest'),
};

// The single file: styles and script by hash, the modules as packed text, the icon as data; no manifest.
const inlineScript = (await bundle('src/boot.ts', {})).replaceAll('</script', '<\\/script');
const packed = (id, data) => `<template id="${id}">${gzipSync(data, { level: 9 }).toString('base64')}</template>`;
let single = read('index.html');
single = replaced(single, "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; manifest-src 'self'",
  `script-src ${integrity(inlineScript)} 'wasm-unsafe-eval'; style-src ${integrity(style)}; img-src data: blob:`);
single = replaced(single, '<link rel="manifest" href="manifest.webmanifest">\n', '');
single = replaced(single, 'href="icon.svg"', `href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}"`);
single = replaced(single, '<link rel="stylesheet" href="style.css">', `<style>${style}</style>`);
single = replaced(single, '<script type="module" src="boot.js"></script>',
  `${packed('wasm', wasm)}\n${packed('engine', engine)}\n${packed('workbench', workbench)}\n${packed('playbook', playbook)}\n${packed('texts', texts)}\n<script type="module">${inlineScript}</script>`);
files['dealbench.html'] = single;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
let total = 0;
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(out, name), content);
  if (['dealbench.html', engineFile, workbenchFile, playbookFile, textsFile].includes(name)) continue; // not part of the first load
  const packed = brotliCompressSync(content).length;
  total += packed;
  console.log(`${name.padEnd(28)} ${String(Buffer.byteLength(content)).padStart(9)} bytes ${String(packed).padStart(9)} brotli`);
}
console.log(`first load ${total} bytes brotli; dealbench.html ${Buffer.byteLength(single)} bytes`);
