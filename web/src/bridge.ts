// What the page may tell the program: typed wrappers over wasm/bridge.h. Every call that can change what is seen also
// asks for a frame.

import type { Memory } from './memory';
import type { DealbenchModule } from './module';

export interface Status {
  hasDrawn: boolean;
  isReady: boolean;
  isDark: boolean;
  isEnglish: boolean;
}

export interface Answer {
  ok: boolean;
  [key: string]: unknown;
}

export type FieldNews = 'focus' | 'input' | 'commit' | 'cancel';

export class Bridge {
  wake: () => void = () => {};

  constructor(
    private readonly module: DealbenchModule,
    private readonly memory: Memory,
  ) {}

  start(settings: object): number {
    return this.memory.lend([JSON.stringify(settings)], (a, n) => this.module._db_start(a!, n!));
  }

  setSurroundings(settings: object): void {
    this.memory.lend([JSON.stringify(settings)], (a, n) => this.module._db_set_surroundings(a!, n!));
    this.wake();
  }

  resize(width: number, height: number, ratio: number): void {
    this.module._db_resize(width, height, ratio);
  }

  lookClosely(x: number, y: number, width: number, height: number, zoom: number): void {
    this.module._db_look_closely(x, y, width, height, zoom);
  }

  frame(now: number): number {
    return this.module._db_frame(now);
  }

  status(): Status {
    const bits = this.module._db_status();
    const has = (bit: number) => (bits & bit) !== 0;
    return { hasDrawn: has(1), isReady: has(2), isDark: has(4), isEnglish: has(8) };
  }

  rest(): void {
    this.module._db_rest();
  }

  contextLost(): void {
    this.module._db_context_lost();
  }

  contextRestored(): void {
    this.module._db_context_restored();
    this.wake();
  }

  pointerMove(x: number, y: number, source: number, modifiers: number): void {
    this.module._db_pointer_move(x, y, source, modifiers);
    this.wake();
  }

  pointerButton(button: number, isDown: boolean): void {
    this.module._db_pointer_button(button, isDown ? 1 : 0);
    this.wake();
  }

  pointerLeave(): void {
    this.module._db_pointer_leave();
    this.wake();
  }

  wheel(dx: number, dy: number): void {
    this.module._db_wheel(dx, dy);
    this.wake();
  }

  scrollAt(x: number, y: number, dx: number, dy: number): boolean {
    this.wake();
    return this.module._db_scroll_at(x, y, dx, dy) !== 0;
  }

  windowFocus(hasFocus: boolean): void {
    this.module._db_window_focus(hasFocus ? 1 : 0);
    this.wake();
  }

  activate(id: string): void {
    this.memory.lend([id], (a, n) => this.module._db_mirror_activate(a!, n!));
    this.wake();
  }

  setValue(id: string, value: number): void {
    this.memory.lend([id], (a, n) => this.module._db_mirror_set_value(a!, n!, value));
    this.wake();
  }

  focus(id: string): void {
    this.memory.lend([id], (a, n) => this.module._db_mirror_focus(a!, n!));
    this.wake();
  }

  field(news: FieldNews, id: string, text: string): void {
    this.memory.lend([id, text], (a, n, b, m) => {
      if (news === 'focus') this.module._db_field_focus(a!, n!, b!, m!);
      if (news === 'input') this.module._db_field_input(a!, n!, b!, m!);
      if (news === 'commit') this.module._db_field_commit(a!, n!, b!, m!);
      if (news === 'cancel') this.module._db_field_cancel(a!, n!);
    });
    this.wake();
  }

  shortcut(key: string, modifiers: number): boolean {
    const isUsed = this.memory.lend([key], (a, n) => this.module._db_shortcut(a!, n!, modifiers)) !== 0;
    if (isUsed) this.wake();
    return isUsed;
  }

  // The rows of this table as they read, also those out of sight; undefined: there is no such table.
  copyTable(id: string): string[][] | undefined {
    this.memory.lend([id], (a, n) => this.module._db_copy_table(a!, n!));
    this.wake();
    const text = this.resultText();
    return text === '' ? undefined : (JSON.parse(text) as string[][]);
  }

  // Draws this chart alone onto the canvas, which takes its size; false: there is none.
  drawPicture(id: string, ratio: number): boolean {
    return this.memory.lend([id], (a, n) => this.module._db_draw_picture(a!, n!, ratio)) !== 0;
  }

  pictureDone(isOnClipboard: boolean): void {
    this.module._db_picture_done(isOnClipboard ? 1 : 0);
    this.wake();
  }

  pasteTable(rows: string[][]): void {
    this.memory.lend([JSON.stringify(rows)], (a, n) => this.module._db_paste_table(a!, n!));
    this.wake();
  }

  file(name: string, content: Uint8Array): void {
    this.memory.lend([name, content], (a, n, b, m) => this.module._db_file(a!, n!, b!, m!));
    this.wake();
  }

  fileTooLarge(name: string, bytes: number): void {
    this.memory.lend([name], (a, n) => this.module._db_file_too_large(a!, n!, bytes));
    this.wake();
  }

  openWorkbench(playbook: string, texts: string): void {
    this.memory.lend([playbook, texts], (a, n, b, m) => this.module._db_open_workbench(a!, n!, b!, m!));
    this.wake();
  }

  workbenchMissing(): void {
    this.module._db_workbench_missing();
    this.wake();
  }

  exportPlan(): string {
    this.module._db_export_plan();
    return this.resultText();
  }

  importPlan(text: string): Answer {
    this.memory.lend([text], (a, n) => this.module._db_import_plan(a!, n!));
    this.wake();
    return this.result();
  }

  storageDone(request: number, error: number, detail: string): void {
    this.memory.lend([detail], (a, n) => this.module._db_storage_done(request, error, a!, n!));
    this.wake();
  }

  storageSummary(request: number, json: string): void {
    this.memory.lend([json], (a, n) => this.module._db_storage_summary(request, a!, n!));
  }

  storageSnapshot(request: number, text: string): void {
    this.memory.lend([text], (a, n) => this.module._db_storage_snapshot(request, a!, n!));
  }

  storageEntry(request: number, text: string): void {
    this.memory.lend([text], (a, n) => this.module._db_storage_entry(request, a!, n!));
  }

  storageSetting(request: number, value: string): void {
    this.memory.lend([value], (a, n) => this.module._db_storage_setting(request, a!, n!));
  }

  private resultText(): string {
    return this.memory.text(this.module._db_result(), this.module._db_result_size());
  }

  private result(): Answer {
    return JSON.parse(this.resultText()) as Answer;
  }
}
