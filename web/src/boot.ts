// The start: checks what the browser can do, loads the module while the splash is up, connects the parts, and says when
// the program is ready or why it is not.

import { Bridge, type Status } from './bridge';
import { Clipboard } from './clipboard';
import { openDatabase } from './database';
import { embed, type Parts } from './embed';
import { missingAbility, showFailure } from './failure';
import { takeDroppedFiles } from './files';
import { Frames } from './frames';
import { Glyphs } from './glyphs';
import { Memory } from './memory';
import { Mirror } from './mirror';
import { onMirrorKey } from './mirror_keys';
import { loadModule, type Loaded } from './module';
import { makePage } from './page';
import { Pictures } from './picture';
import { Pointer } from './pointer';
import { listenToKeys } from './shortcuts';
import { Stage } from './stage';
import { Storage } from './storage';
import { settings, watchSurroundings } from './surroundings';
import { TextFields } from './text_fields';
import { bringWorkbench } from './workbench';

const root = document.documentElement;
const byId = (id: string) => document.getElementById(id)!;

let parts: Parts | undefined;
let setReady = () => {};
const ready = new Promise<void>((resolve) => (setReady = resolve));

function tellPage(status: Status): void {
  root.lang = status.isEnglish ? 'en' : 'zh-CN';
  root.dataset['theme'] = status.isDark ? 'dark' : 'light';
  if (!status.isReady || root.dataset['app'] !== 'loading') return;
  root.dataset['app'] = 'ready';
  byId('splash').remove();
  setReady();
}

// What is on the screen but not yet stored can often still be had: the plan is apart from what draws it.
function lastPlan(): string {
  try {
    return parts?.bridge.exportPlan() ?? '';
  } catch {
    return '';
  }
}

function crash(error: unknown): void {
  showFailure('crashed', error instanceof Error ? error.message : String(error), lastPlan());
}

async function boot(): Promise<void> {
  embed(ready, () => parts);
  const missing = missingAbility();
  if (missing) return showFailure(missing, '');
  const stage = byId('stage');
  const memory = new Memory();
  const glyphs = new Glyphs(memory);
  const storage = new Storage(await openDatabase());
  let mirror: Mirror;
  let bridge: Bridge;
  let clipboard: Clipboard;
  const page = makePage({
    memory, storage, glyphs, stage,
    bridge: () => bridge,
    mirror: () => mirror,
    clipboard: () => clipboard,
    askForWorkbench: () => void bringWorkbench(loaded.exports, bridge),
  });
  const loaded: Loaded = await loadModule(page, crash);
  memory.attach(loaded.module);
  bridge = new Bridge(loaded.module, memory);
  storage.attach(bridge);

  const frames = new Frames((now) => {
    try {
      const next = bridge.frame(now);
      const status = bridge.status();
      tellPage(status);
      return { next, hasDrawn: status.hasDrawn };
    } catch (error) {
      crash(error);
      return { next: -1, hasDrawn: false };
    }
  });
  bridge.wake = () => frames.request();
  const fields = new TextFields(stage, bridge);
  mirror = new Mirror(byId('mirror'), bridge, fields);
  const view = new Stage(stage, byId('canvas') as HTMLCanvasElement, bridge, frames, () => fields.keepInSight());
  clipboard = new Clipboard(stage, bridge, mirror, new Pictures(bridge, view));
  if (bridge.start(settings(storage.isAvailable)) !== 0) return showFailure('no_webgl', '');
  parts = { bridge, frames, memory, storage, glyphs, wasmBytes: loaded.wasmBytes };

  const pointer = new Pointer(stage, bridge, frames);
  stage.addEventListener('click', (event) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('.reacts')?.dataset['id'];
    if (pointer.takeFedClick() || id === undefined || event.target instanceof HTMLInputElement) return;
    bridge.activate(id); // by keyboard, by a screen reader or by a script
    frames.now(); // a file dialog or the clipboard opens only within the event
  });
  stage.addEventListener('keydown', (event) => {
    const stepOf = (id: string) => mirror.node(id)?.s?.[3] ?? 0;
    if (!event.defaultPrevented && onMirrorKey(event, bridge, stepOf)) event.preventDefault();
  });
  listenToKeys(stage, bridge, fields);
  takeDroppedFiles(byId('drop'), bridge);
  watchSurroundings(bridge, storage.isAvailable);
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    mirror.focus('main');
  });
  const rest = () => {
    fields.commitFocused(); // what stands in a field is kept, even if the tab never comes back
    frames.settle();
    bridge.rest();
  };
  document.addEventListener('visibilitychange', () => document.hidden && rest());
  window.addEventListener('pagehide', rest);
  view.start();
}

window.addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) crash(event.error);
});
boot().catch((error: unknown) => showFailure('load_failed', error instanceof Error ? error.message : String(error)));
