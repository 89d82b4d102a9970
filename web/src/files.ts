// Files out and in: a download, the file dialog, and a file dropped onto the window.

import type { Bridge } from './bridge';

const sizeLimit = 32 * 2 ** 20;

export function offerFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export async function readFile(file: File, bridge: Bridge): Promise<void> {
  if (file.size > sizeLimit) bridge.fileTooLarge(file.name, file.size);
  else bridge.file(file.name, new Uint8Array(await file.arrayBuffer()));
}

// One for all dialogs, in the document: a browser may collect a loose one, and its dialog with it.
let chooser: HTMLInputElement | undefined;

export function askForFile(bridge: Bridge): void {
  if (!chooser) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.csv,.xlsx,application/json,text/csv';
    input.hidden = true;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      input.value = ''; // so that the same file can be chosen again
      if (file) void readFile(file, bridge);
    });
    document.body.append(input);
    chooser = input;
  }
  chooser.click();
}

// `overlay` shows while a file hangs over the window.
export function takeDroppedFiles(overlay: HTMLElement, bridge: Bridge): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const show = (isShown: boolean) => {
    overlay.hidden = !isShown;
  };
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false);
  });
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(false);
    const file = event.dataTransfer?.files[0];
    if (file) void readFile(file, bridge);
  });
}
