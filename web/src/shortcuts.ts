// Keys that no element wants: first to the program, then scrolling. Inside a text field only those that mean nothing to
// an editor get this far.

import type { Bridge } from './bridge';
import { modifiersOf } from './pointer';
import { isField, type TextFields } from './text_fields';

const modifierKeys = ['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'Process', 'Dead', 'Unidentified', 'Tab'];
const editorKeys = ['a', 'c', 'v', 'x', 'b', 'i', 'u'];

function belongsToField(event: KeyboardEvent, hasEdits: boolean): boolean {
  const key = event.key.toLowerCase();
  if (/^f\d+$/.test(key)) return false;
  if (!event.ctrlKey && !event.metaKey) return true;
  if (key === 'z' || key === 'y') return hasEdits; // its own undo, as long as there is something to undo
  return key.length > 1 || editorKeys.includes(key);
}

function scrollKey(event: KeyboardEvent, stage: HTMLElement, bridge: Bridge): boolean {
  const { clientWidth: width, clientHeight: height } = stage;
  const moves: Record<string, number> = {
    ArrowDown: 40,
    ArrowUp: -40,
    PageDown: height * 0.85,
    PageUp: -height * 0.85,
    Home: -1e6,
    End: 1e6,
  };
  const move = moves[event.key];
  if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
  return bridge.scrollAt(width * 0.6, height * 0.6, 0, move);
}

export function listenToKeys(stage: HTMLElement, bridge: Bridge, fields: TextFields): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || modifierKeys.includes(event.key)) return;
    const target = event.target;
    if (isField(target) && belongsToField(event, fields.hasEdits(target))) return;
    const isOnElement = target instanceof HTMLElement && target !== document.body;
    if (isOnElement && (event.key === 'Enter' || event.key === ' ')) return; // presses it
    if (bridge.shortcut(event.key, modifiersOf(event)) || scrollKey(event, stage, bridge)) event.preventDefault();
  });
}
