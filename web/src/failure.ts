// The page when the program cannot run: plain HTML in both languages that says why, and hands out what was entered.
// Uses nothing of the module.

import { rescueText } from './database';
import { offerFile } from './files';

export type Reason = 'no_wasm' | 'no_webgl' | 'load_failed' | 'crashed';

const words: Record<Reason, { zh: string; en: string }> = {
  no_wasm: {
    zh: '这个浏览器太旧,不支持 WebAssembly。请使用新版 Chrome、Edge、Firefox 或 Safari 16.4 以上版本。',
    en: 'This browser is too old: it has no WebAssembly. Use a current Chrome, Edge or Firefox, or Safari 16.4 or newer.',
  },
  no_webgl: {
    zh: '浏览器没有提供 WebGL 2。请打开“硬件加速”,更新显卡驱动,或换一个浏览器。',
    en: 'The browser gives no WebGL 2. Turn on hardware acceleration, update the graphics driver, or use another browser.',
  },
  load_failed: {
    zh: '程序没有完整下载。请检查网络后重新载入。',
    en: 'The program did not arrive in full. Check the network and reload.',
  },
  crashed: {
    zh: '程序出错停止了。已保存的内容没有丢失:可以重新载入,也可以先下载。',
    en: 'The program stopped because of an error. What was saved is not lost: reload, or download it first.',
  },
};

function add(parent: HTMLElement, tag: string, text: string, lang?: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (lang) element.lang = lang;
  parent.append(element);
  return element;
}

function addDownload(page: HTMLElement, id: string, label: string, name: string, text: string): void {
  if (text === '') return;
  const button = add(page, 'button', label);
  button.dataset['id'] = `failure/${id}`;
  button.addEventListener('click', () => offerFile(name, 'application/json', text));
}

let hasFailed = false;

// `plan`: the open plan's file, where the program could still give it.
export function showFailure(reason: Reason, detail: string, plan = ''): void {
  if (hasFailed) return; // the first one is the cause
  hasFailed = true;
  document.documentElement.dataset['app'] = 'failed';
  document.getElementById('stage')?.remove();
  document.getElementById('splash')?.remove();
  document.getElementById('skip')?.remove();
  const page = document.createElement('main');
  page.className = 'failure';
  page.dataset['reason'] = reason;
  add(page, 'h1', '打单台没有启动 · Dealbench is not running');
  add(page, 'p', words[reason].zh, 'zh-CN');
  add(page, 'p', words[reason].en, 'en');
  if (detail !== '') add(page, 'code', detail);
  const reload = add(page, 'button', '重新载入 · Reload');
  reload.addEventListener('click', () => location.reload());
  addDownload(page, 'plan', '下载当前方案 · Download this plan', 'dealbench.dealplan.json', plan);
  document.body.append(page);
  void rescueText().then((text) =>
    addDownload(page, 'download', '下载全部方案 · Download all plans', 'dealbench-rescue.json', text));
}

// What can be known before anything is loaded. A browser that knows WebGL 2 may still refuse it: see db_start.
export function missingAbility(): Reason | undefined {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') return 'no_wasm';
  return typeof WebGL2RenderingContext === 'undefined' ? 'no_webgl' : undefined;
}
