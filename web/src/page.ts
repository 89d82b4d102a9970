// What the program may ask of the page: the functions of wasm/page.h by the same names, each handed to the module that
// knows how.

import type { Bridge } from './bridge';
import { copySelection, type Clipboard } from './clipboard';
import { askForFile, offerFile } from './files';
import type { Glyphs } from './glyphs';
import type { Memory } from './memory';
import type { Mirror } from './mirror';
import type { NodeData } from './mirror_data';
import { printDocument } from './print';
import type { Storage } from './storage';

export type Page = Record<string, (...values: number[]) => number | void>;

export interface PageParts {
  memory: Memory;
  storage: Storage;
  glyphs: Glyphs;
  stage: HTMLElement;
  // These exist once the module does.
  bridge: () => Bridge;
  mirror: () => Mirror;
  clipboard: () => Clipboard;
  askForWorkbench: () => void;
}

const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait',
  'progress', 'not-allowed'];
const msPerDay = 86_400_000;

function copyText(text: string): void {
  if (!copySelection(text)) void navigator.clipboard?.writeText(text).catch(() => undefined);
}

export function makePage({ memory, storage, glyphs, stage, bridge, mirror, clipboard, askForWorkbench }: PageParts): Page {
  const text = (at: number | undefined, size: number | undefined) => memory.text(at!, size!);
  return {
    mirror: (at, size) => mirror().update((JSON.parse(text(at, size)) as { nodes: NodeData[] }).nodes),
    focus: (at, size) => mirror().focus(text(at, size)),
    edit: (at, size) => mirror().edit(text(at, size)),
    cursor: (shape) => {
      stage.style.cursor = cursors[shape!] ?? 'none';
    },
    line_metrics: (em, isBold, at) => glyphs.lineMetrics(em!, isBold!, at!),
    cluster: (codePoint, at, size) => void glyphs.clusters.set(codePoint!, text(at, size)),
    glyph_advance: (codePoint, em, isBold) => glyphs.advance(codePoint! >>> 0, em!, isBold!),
    rasterize: (requests, count, answers, sheet, size, deadline) =>
      glyphs.rasterize(requests!, count!, answers!, sheet!, size!, deadline!),
    today: () => {
      const now = new Date();
      return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / msPerDay);
    },
    utc_now: (at) => {
      const now = `${new Date().toISOString().slice(0, 19)}Z`;
      memory.bytes.set(new TextEncoder().encode(now), at!);
    },
    random: (at, size) => memory.bytes.set(crypto.getRandomValues(new Uint8Array(size!)), at!),
    offer_file: (name, nameSize, type, typeSize, content, contentSize) =>
      offerFile(text(name, nameSize), text(type, typeSize), memory.copy(content!, contentSize!)),
    ask_for_file: () => askForFile(bridge()),
    ask_for_workbench: askForWorkbench,
    copy: (kind, id, idSize, name, nameSize) => clipboard().take(kind!, text(id, idSize), text(name, nameSize)),
    picture_size: (width, height) => {
      Object.assign(document.getElementById('canvas')!, { width, height });
    },
    print_document: (at, size) => printDocument(text(at, size)),
    copy_text: (at, size) => copyText(text(at, size)),
    storage_list: (request) => storage.list(request!),
    storage_load: (request, id, size) => storage.load(request!, text(id, size)),
    storage_put: (request, summary, size, snapshot, snapshotSize) =>
      storage.put(request!, text(summary, size), text(snapshot, snapshotSize)),
    storage_append: (request, summary, size, entry, entrySize) =>
      storage.append(request!, text(summary, size), text(entry, entrySize)),
    storage_put_summary: (request, summary, size) => storage.putSummary(request!, text(summary, size)),
    storage_remove: (request, id, size) => storage.remove(request!, text(id, size)),
    storage_get_setting: (request, key, size) => storage.getSetting(request!, text(key, size)),
    storage_put_setting: (request, key, keySize, value, valueSize) =>
      storage.putSetting(request!, text(key, keySize), text(value, valueSize)),
  };
}
