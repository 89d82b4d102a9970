// Mouse, finger and pen on the stage, told to the program. SDL does not listen: the mirror's elements lie over the
// canvas, so the events are theirs. See docs/adr/0010-pointer-through-the-page.md.

import type { Bridge } from './bridge';
import type { Frames } from './frames';
import { isField } from './text_fields';

const longPressMs = 500;
const openList = '[role=listbox],[role=menu]';
const clickDelayMs = 500; // a click follows its press and release within this, if it comes at all
const menuKeyMs = 500; // a `contextmenu` this soon after the key is the key's
const slop = 10; // pixels that a resting finger may wander
const pixelsPerLine = 100 / 3;
const buttons = [0, 2, 1]; // of the DOM: left, middle, right; of the program: left, right, middle

export const modifiersOf = (event: MouseEvent | KeyboardEvent) =>
  (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0);

function sourceOf(event: MouseEvent): number {
  const type = event instanceof PointerEvent ? event.pointerType : '';
  return type === 'touch' ? 1 : type === 'pen' ? 2 : 0;
}

export class Pointer {
  private isDown = false; // the program knows of a press
  private start = { x: 0, y: 0 };
  private longPress = 0;
  private menuAt = -Infinity; // when a context menu was asked for, and when its key was pressed
  private menuKeyAt = -Infinity;
  private fedClickAt = -Infinity;
  private isWaitingOnField = false; // a finger on a text field: a tap is the field's, a drag scrolls

  constructor(
    private readonly stage: HTMLElement,
    private readonly bridge: Bridge,
    private readonly frames: Frames,
  ) {
    const on = <K extends keyof HTMLElementEventMap>(type: K, handle: (event: HTMLElementEventMap[K]) => void) =>
      stage.addEventListener(type, handle, { passive: false });
    on('pointerdown', (event) => event.isPrimary && this.onDown(event));
    on('pointermove', (event) => event.isPrimary && this.onMove(event));
    on('pointerup', (event) => event.isPrimary && this.onUp(event));
    on('pointercancel', (event) => event.isPrimary && this.cancel());
    on('pointerleave', (event) => {
      if (!this.isDown && event.pointerType !== 'touch') bridge.pointerLeave();
    });
    on('wheel', (event) => this.onWheel(event));
    on('contextmenu', (event) => this.onContextMenu(event));
    window.addEventListener('keydown', (event) => this.onAnyKey(event), { capture: true });
    window.addEventListener('blur', () => bridge.windowFocus(false));
    window.addEventListener('focus', () => bridge.windowFocus(true));
  }

  // True if the click that arrives now was already told as a press and release.
  takeFedClick(): boolean {
    const wasFed = performance.now() - this.fedClickAt < clickDelayMs;
    this.fedClickAt = -Infinity;
    return wasFed;
  }

  private move(event: PointerEvent): void {
    const box = this.stage.getBoundingClientRect();
    this.bridge.pointerMove(event.clientX - box.left, event.clientY - box.top, sourceOf(event), modifiersOf(event));
  }

  private onDown(event: PointerEvent): void {
    this.fedClickAt = -Infinity;
    this.start = { x: event.clientX, y: event.clientY };
    const isOnField = isField(event.target);
    this.isWaitingOnField = isOnField && event.pointerType === 'touch';
    this.move(event);
    // The field is the browser's, but a press beside an open list still has to close it.
    if (isOnField && this.stage.querySelector(openList) === null) return;
    if (!isOnField) this.stage.setPointerCapture(event.pointerId);
    if (event.button === 2) return; // `contextmenu` follows when the system says so
    this.press(buttons[event.button] ?? 0);
    if (event.pointerType === 'touch') this.longPress = window.setTimeout(() => this.onLongPress(event), longPressMs);
    this.frames.now(); // a phone shows its keyboard only for a focus set within the event
  }

  private press(button: number): void {
    this.isDown = true;
    this.bridge.pointerButton(button, true);
  }

  private onMove(event: PointerEvent): void {
    const isFar = this.isFar(event);
    if (isFar) clearTimeout(this.longPress);
    if (this.isWaitingOnField && isFar && event.buttons !== 0) {
      this.isWaitingOnField = false;
      this.stage.setPointerCapture(event.pointerId);
      this.press(0);
    }
    this.move(event);
  }

  private isFar(event: PointerEvent): boolean {
    return Math.hypot(event.clientX - this.start.x, event.clientY - this.start.y) > slop;
  }

  private onUp(event: PointerEvent): void {
    clearTimeout(this.longPress);
    this.isWaitingOnField = false;
    if (!this.isDown) {
      if (event.pointerType === 'touch') this.bridge.pointerLeave(); // after a long press
      return;
    }
    this.isDown = false;
    // No click follows a finger that has wandered: the next one is somebody else's.
    const isClick = event.pointerType !== 'touch' || !this.isFar(event);
    if (event.button === 0 && isClick) this.fedClickAt = performance.now();
    this.move(event);
    this.bridge.pointerButton(buttons[event.button] ?? 0, false);
    this.frames.now();
    this.frames.now(); // press and release are two frames for ImGui
    if (event.pointerType === 'touch') this.bridge.pointerLeave(); // nothing stays hovered under a lifted finger
  }

  private cancel(): void {
    clearTimeout(this.longPress);
    this.isWaitingOnField = false;
    if (!this.isDown) return;
    this.isDown = false;
    this.bridge.pointerLeave(); // released over nothing: not a click
    this.bridge.pointerButton(0, false);
  }

  // Safari on a phone sends no `contextmenu` for it; others do, at about the same time.
  private onLongPress(event: PointerEvent): void {
    this.cancel();
    this.askForMenu(event);
  }

  private onAnyKey(event: KeyboardEvent): void {
    this.fedClickAt = -Infinity;
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    this.menuKeyAt = isMenuKey ? event.timeStamp : -Infinity;
  }

  private onContextMenu(event: MouseEvent): void {
    if (isField(event.target)) return; // the browser's own: paste, spelling
    event.preventDefault();
    if (event.timeStamp - this.menuKeyAt < menuKeyMs) {
      const id = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['id'] : undefined;
      if (id !== undefined) this.bridge.activate(`${id}/context`);
    } else {
      this.cancel();
      this.askForMenu(event);
    }
  }

  private askForMenu(event: MouseEvent): void {
    if (performance.now() - this.menuAt < longPressMs) return;
    this.menuAt = performance.now();
    const box = this.stage.getBoundingClientRect();
    this.bridge.pointerMove(event.clientX - box.left, event.clientY - box.top, sourceOf(event), modifiersOf(event));
    this.bridge.pointerButton(1, true);
    this.bridge.pointerButton(1, false);
    this.fedClickAt = performance.now();
  }

  private onWheel(event: WheelEvent): void {
    if (event.ctrlKey) return; // the browser's zoom
    const target = event.target;
    if (target instanceof HTMLTextAreaElement && target === document.activeElement) {
      if (target.scrollHeight > target.clientHeight) return;
    }
    event.preventDefault();
    const unit = [1, pixelsPerLine, this.stage.clientHeight][event.deltaMode] ?? 1;
    const isSideways = event.shiftKey && event.deltaX === 0;
    const [dx, dy] = isSideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.bridge.wheel(dx * unit, dy * unit);
  }
}
