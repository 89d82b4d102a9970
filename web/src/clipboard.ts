// Copy and paste outside of text fields, by the page's own events, so that no browser asks for a permission: tables out to
// spreadsheets and in from them, files and plans in.

import type { Bridge } from './bridge';
import { readFile } from './files';
import type { Mirror } from './mirror';
import type { Pictures } from './picture';
import { rowsFrom, toHtml, toText, type Rows } from './table_text';
import { isField } from './text_fields';

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const hasSelection = (field: HTMLInputElement | HTMLTextAreaElement) => field.selectionStart !== field.selectionEnd;

export class Clipboard {
  private pointer = { x: -1, y: -1 };
  private wanted = ''; // the table that is copied next, whatever lies under the pointer

  constructor(
    stage: HTMLElement,
    private readonly bridge: Bridge,
    private readonly mirror: Mirror,
    private readonly pictures: Pictures,
  ) {
    stage.addEventListener('pointermove', (event) => (this.pointer = { x: event.clientX, y: event.clientY }));
    stage.addEventListener('pointerleave', () => (this.pointer = { x: -1, y: -1 }));
    document.addEventListener('copy', (event) => this.onCopy(event));
    document.addEventListener('paste', (event) => this.onPaste(event));
    // Safari asks first whether there is anything to copy or to paste into.
    document.addEventListener('beforecopy', (event) => {
      if (!isText(event.target) && this.table() !== '') event.preventDefault();
    });
    document.addEventListener('beforepaste', (event) => isText(event.target) || event.preventDefault());
  }

  // Chosen in a menu, so within a gesture; the kinds of wasm/page.h.
  take(kind: number, id: string, name: string): void {
    if (kind === 0) this.copyTable(id);
    else void this.pictures[kind === 1 ? 'copy' : 'save'](id, name);
  }

  private copyTable(id: string): void {
    this.wanted = id;
    copySelection(' '); // the event that it leads to carries the table
    this.wanted = '';
  }

  // Of what has the focus, else of what lies under the pointer; '': of neither.
  private table(): string {
    if (this.wanted !== '') return this.wanted;
    const focused = document.activeElement?.closest<HTMLElement>('[role=table]')?.dataset['id'];
    return focused ?? this.mirror.tableAt(this.pointer.x, this.pointer.y);
  }

  private onCopy(event: ClipboardEvent): void {
    if (this.wanted === '' && isText(event.target) && (!isField(event.target) || hasSelection(event.target))) return;
    const id = this.table();
    const rows = id === '' ? undefined : this.bridge.copyTable(id);
    if (!rows || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', toText(rows));
    event.clipboardData.setData('text/html', toHtml(rows));
    event.preventDefault();
  }

  private onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data) return;
    const text = data.getData('text/plain');
    const rows = rowsFrom(text, data.getData('text/html'));
    if (isText(event.target) && !isTableFor(event.target, rows)) return; // the field's own
    event.preventDefault();
    const file = data.files[0];
    if (text === '' && file) void readFile(file, this.bridge);
    else if (text.trimStart().startsWith('{')) this.bridge.file('', new TextEncoder().encode(text));
    else if (rows.length > 0) this.bridge.pasteTable(rows);
  }
}

// One cell goes into the field; so do lines into a field that has some, and what has no columns into any for words.
function isTableFor(field: HTMLInputElement | HTMLTextAreaElement, rows: Rows): boolean {
  if (field instanceof HTMLTextAreaElement || rows.length === 0) return false;
  return rows[0]!.length > 1 || (rows.length > 1 && field.inputMode === 'decimal');
}

// Copies text by the browser's own command, which needs no permission within a gesture.
export function copySelection(text: string): boolean {
  const holder = document.createElement('textarea');
  const focused = document.activeElement;
  holder.value = text;
  holder.className = 'copy';
  document.body.append(holder);
  holder.select();
  const isDone = document.execCommand('copy');
  holder.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isDone;
}
