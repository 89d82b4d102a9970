// window.dealbench, the page's interface for pages around it and for tests. Documented in docs/embedding.md.

import type { Answer, Bridge } from './bridge';
import { engine } from './engine';
import type { Frames } from './frames';
import type { Glyphs } from './glyphs';
import type { Memory } from './memory';
import type { Storage } from './storage';

export interface Stats {
  frames: number; // drawn; a frame that changed nothing is not
  frame_ms_p50: number;
  frame_ms_p95: number;
  wasm_bytes: number;
  heap_bytes: number;
  saves: number;
  last_saved_at: string | null;
  frames_run: number; // computed, whether drawn or not
  glyphs: number;
  glyphs_ms: number;
}

export interface Embedding {
  ready: Promise<void>;
  exportPlan(): string;
  importPlan(text: string): Answer;
  evaluate(text: string, options?: object): Promise<Answer>;
  stats(): Stats;
}

declare global {
  interface Window {
    dealbench: Embedding;
  }
}

export interface Parts {
  bridge: Bridge;
  frames: Frames;
  memory: Memory;
  storage: Storage;
  glyphs: Glyphs;
  wasmBytes: number;
}

// Before the program runs every call waits for it or fails; `parts` is there from the start of its first frame.
export function embed(ready: Promise<void>, parts: () => Parts | undefined): void {
  const started = (): Parts => {
    const found = parts();
    if (!found) throw new Error('dealbench is not ready: await dealbench.ready');
    return found;
  };
  window.dealbench = {
    ready,
    exportPlan: () => started().bridge.exportPlan(),
    importPlan: (text) => started().bridge.importPlan(text),
    evaluate: async (text, options = {}) => (await engine()).evaluate(text, options),
    stats: () => {
      const { frames, memory, storage, glyphs, wasmBytes } = started();
      return {
        frames: frames.drawn,
        frame_ms_p50: frames.percentile(0.5),
        frame_ms_p95: frames.percentile(0.95),
        wasm_bytes: wasmBytes,
        heap_bytes: memory.size,
        saves: storage.saves,
        last_saved_at: storage.lastSavedAt,
        frames_run: frames.run,
        glyphs: glyphs.count,
        glyphs_ms: Math.round(glyphs.milliseconds * 10) / 10,
      };
    },
  };
}
