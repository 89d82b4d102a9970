// The rest of the program (src/ui/workbench) with its words, and the whole playbook: brought when a screen of the workbench is first
// opened. The code is the second part of the module, divided by wasm/split.py; it holds on to the first by its exports.

import type { Bridge } from './bridge';
import { inlineBytes } from './module';

// Set by web/build.mjs: the addresses of the files, or empty when the page carries them.
declare const WORKBENCH_FILE: string;
declare const PLAYBOOK_FILE: string;
declare const TEXTS_FILE: string;

async function bring(file: string, id: string): Promise<ArrayBuffer> {
  if (file === '') return inlineBytes(id);
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

export async function bringWorkbench(primary: WebAssembly.Exports, bridge: Bridge): Promise<void> {
  try {
    const [code, playbook, texts] = await Promise.all(
      [bring(WORKBENCH_FILE, 'workbench'), bring(PLAYBOOK_FILE, 'playbook'), bring(TEXTS_FILE, 'texts')]);
    const decoder = new TextDecoder();
    await WebAssembly.instantiate(code, { primary: primary as WebAssembly.ModuleImports });
    bridge.openWorkbench(decoder.decode(playbook), decoder.decode(texts));
  } catch {
    bridge.workbenchMissing();
  }
}
