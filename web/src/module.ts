// The compiled module: its shape, and how it gets here: streamed beside the page, or out of the page itself in the
// single-file build.

import createModule from 'dealbench-module';
import type { Page } from './page';

export interface DealbenchModule {
  wasmMemory: WebAssembly.Memory;
  _malloc(size: number): number;
  _free(address: number): void;
  _db_start(settings: number, size: number): number;
  _db_set_surroundings(settings: number, size: number): void;
  _db_resize(width: number, height: number, ratio: number): void;
  _db_look_closely(x: number, y: number, width: number, height: number, zoom: number): void;
  _db_frame(now: number): number;
  _db_status(): number;
  _db_rest(): void;
  _db_context_lost(): void;
  _db_context_restored(): void;
  _db_pointer_move(x: number, y: number, source: number, modifiers: number): void;
  _db_pointer_button(button: number, isDown: number): void;
  _db_pointer_leave(): void;
  _db_wheel(dx: number, dy: number): void;
  _db_scroll_at(x: number, y: number, dx: number, dy: number): number;
  _db_window_focus(hasFocus: number): void;
  _db_mirror_activate(id: number, size: number): void;
  _db_mirror_set_value(id: number, size: number, value: number): void;
  _db_mirror_focus(id: number, size: number): void;
  _db_field_focus(id: number, idSize: number, text: number, textSize: number): void;
  _db_field_input(id: number, idSize: number, text: number, textSize: number): void;
  _db_field_commit(id: number, idSize: number, text: number, textSize: number): void;
  _db_field_cancel(id: number, idSize: number): void;
  _db_shortcut(key: number, size: number, modifiers: number): number;
  _db_draw_picture(id: number, size: number, ratio: number): number;
  _db_picture_done(isOnClipboard: number): void;
  _db_copy_table(id: number, size: number): void;
  _db_paste_table(rows: number, size: number): void;
  _db_file(name: number, nameSize: number, content: number, contentSize: number): void;
  _db_file_too_large(name: number, nameSize: number, bytes: number): void;
  _db_open_workbench(playbook: number, size: number, texts: number, textsSize: number): number;
  _db_workbench_missing(): void;
  _db_export_plan(): void;
  _db_import_plan(text: number, size: number): void;
  _db_result(): number;
  _db_result_size(): number;
  _db_storage_done(request: number, error: number, detail: number, detailSize: number): void;
  _db_storage_summary(request: number, json: number, size: number): void;
  _db_storage_snapshot(request: number, text: number, size: number): void;
  _db_storage_entry(request: number, text: number, size: number): void;
  _db_storage_setting(request: number, value: number, size: number): void;
}

// Set by web/build.mjs: the address of the wasm file, or empty when the page carries it.
declare const WASM_FILE: string;

export interface Loaded {
  module: DealbenchModule;
  exports: WebAssembly.Exports; // all, also those by which the workbench's code holds on to the first part
  wasmBytes: number;
}

// What the single file carries packed in a template.
export async function inlineBytes(id: string): Promise<ArrayBuffer> {
  const holder = document.getElementById(id) as HTMLTemplateElement;
  const text = holder.content.textContent ?? '';
  const packed = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

async function compile(onSize: (bytes: number) => void): Promise<WebAssembly.Module> {
  if (WASM_FILE === '') {
    const bytes = await inlineBytes('wasm');
    onSize(bytes.byteLength);
    return WebAssembly.compile(bytes);
  }
  const response = await fetch(new URL(WASM_FILE, document.baseURI));
  if (!response.ok) throw new Error(`${WASM_FILE}: ${response.status}`);
  const counted = response.clone();
  // A file host that does not know the type cannot be streamed from.
  const isTyped = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
  const compiling = isTyped ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then(WebAssembly.compile);
  const [compiled, size] = await Promise.all([compiling, counted.arrayBuffer().then((b) => b.byteLength)]);
  onSize(size);
  return compiled;
}

export async function loadModule(page: Page, onAbort: (what: unknown) => void): Promise<Loaded> {
  let wasmBytes = 0;
  let exports: WebAssembly.Exports = {};
  const compiled = await compile((bytes) => (wasmBytes = bytes));
  const module = (await createModule({
    page,
    canvas: document.getElementById('canvas'), // EGL looks for it here
    onAbort,
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(compiled, imports).then((instance) => {
        exports = instance.exports;
        done(instance);
      }, onAbort);
      return {};
    },
  })) as DealbenchModule;
  return { module, exports, wasmBytes };
}
