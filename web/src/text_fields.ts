// The editors: real inputs, laid exactly over the fields that the canvas draws, visible only while they have the focus.
// The browser does the editing, with every input method it knows; the program hears the whole text after each change,
// but never the unfinished words of a composition.

import type { Bridge } from './bridge';
import { isDisabled, isVisible, type NodeData } from './mirror_data';
import { lineMetrics } from './text_metrics';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

interface FieldState {
  hasEdits: boolean; // typed into since the last commit: the program's text does not replace it
  isComposing: boolean;
  composedAt: number; // when a composition ended, event time
  sent: string; // the text that the program knows
  shown: string; // the program's own text
  node?: NodeData;
}

const sightGap = 8; // pixels between a field that was scrolled in and the edge
const confirmGap = 40; // ms: an Enter or Escape this soon after a composition's end belonged to the composition

export const isField = (target: EventTarget | null): target is FieldElement =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset['id'] !== undefined;

export class TextFields {
  private states = new WeakMap<FieldElement, FieldState>();
  private isPointerDown = false;

  constructor(root: HTMLElement, private readonly bridge: Bridge) {
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      handle: (field: FieldElement, event: HTMLElementEventMap[K]) => void,
    ) => root.addEventListener(type, (event) => isField(event.target) && handle(event.target, event));
    on('pointerdown', () => (this.isPointerDown = true));
    root.addEventListener('pointerup', () => (this.isPointerDown = false));
    on('focusin', (field) => this.onFocus(field));
    on('focusout', (field) => this.onBlur(field));
    on('compositionstart', (field) => (this.state(field).isComposing = true));
    on('compositionend', (field, event) => {
      this.state(field).isComposing = false;
      this.state(field).composedAt = event.timeStamp;
      this.send(field);
    });
    on('input', (field, event) => {
      if ((event as InputEvent).isComposing || this.state(field).isComposing) return;
      this.send(field);
    });
    on('keydown', (field, event) => this.onKey(field, event));
  }

  // Puts the caret in, everything selected.
  edit(element: HTMLElement): void {
    if (!isField(element)) return;
    element.focus({ preventScroll: true });
    element.select();
  }

  hasEdits(field: FieldElement): boolean {
    return this.state(field).hasEdits;
  }

  // What is being typed becomes final, e.g. because the page is about to go.
  commitFocused(): void {
    const field = document.activeElement;
    if (isField(field) && this.state(field).hasEdits && !this.state(field).isComposing) this.commit(field);
  }

  // The page became smaller, for a screen keyboard came up: what it hides of the focused field is scrolled back in.
  keepInSight(): void {
    const field = document.activeElement;
    const node = isField(field) ? this.state(field).node : undefined;
    if (!node?.t) return;
    if (!isVisible(node)) return this.bridge.focus(node.i);
    const [x, y, width, height] = node.t.c;
    const [, top, , tall] = node.t.b;
    const below = top + tall - (y + height);
    const above = y - top;
    const way = below > 0.5 ? below + sightGap : above > 0.5 ? -above - sightGap : 0;
    if (way !== 0) this.bridge.scrollAt(x + width / 2, y + height / 2, 0, way);
  }

  update(element: HTMLElement, node: NodeData): void {
    const look = node.t;
    if (!isField(element) || !look) return;
    const state = this.state(element);
    state.shown = look.text;
    state.node = node;
    if (!state.isComposing && !state.hasEdits && element.value !== look.text) {
      const isAllSelected = element.selectionStart === 0 && element.selectionEnd === element.value.length;
      element.value = look.text;
      if (element === document.activeElement && isAllSelected) element.select();
    }
    if (look.mode !== 'multiline') element.inputMode = look.mode;
    element.placeholder = look.hint ?? '';
    element.readOnly = isDisabled(node);
    if (look.max) element.maxLength = look.max;
    else element.removeAttribute('maxlength');
    element.autocomplete = 'off';
    element.spellcheck = false;
    element.enterKeyHint = look.mode === 'multiline' ? 'enter' : 'done';
    this.lay(element, node);
  }

  // The text on the canvas's baseline: the line is a whole number of device pixels higher than the font, the same above
  // and below, and a little more than what an input insists on.
  private lay(element: FieldElement, node: NodeData): void {
    const look = node.t!;
    const [x, y, width, height] = node.b;
    const [tx, , tw] = look.b;
    const [cx, cy, cw, ch] = look.c;
    const { above, below } = lineMetrics(look.size, (look.f & 2) !== 0);
    const pixel = 1 / devicePixelRatio;
    const spare = (look.line ?? look.size * 1.5) - above - below;
    const lead = Math.max(1, Math.round(spare / 2 / pixel)) * pixel;
    const line = above + below + 2 * lead;
    const base = Math.round(look.base / pixel) * pixel;
    // A field out of sight is laid as a speck at the page's edge: its box must not grow beyond.
    const top = Math.min(Math.max(0, base - above - lead - y), Math.max(0, height - line));
    const bottom = look.line ? 0 : Math.max(0, height - top - line);
    const style = element.style;
    style.padding = `${top}px ${Math.max(0, x + width - tx - tw)}px ${bottom}px ${Math.max(0, tx - x)}px`;
    style.clipPath = `inset(${Math.max(0, cy - y)}px ${Math.max(0, x + width - cx - cw)}px ${Math.max(0, y + height - cy - ch)}px ${Math.max(0, cx - x)}px)`;
    style.lineHeight = `${line}px`;
    style.fontSize = `${look.size}px`;
    style.fontWeight = look.f & 2 ? '600' : '400';
    style.textAlign = look.f & 1 ? 'right' : 'left';
    style.pointerEvents = look.f & 4 ? 'none' : '';
    style.setProperty('--ink', look.ink);
    style.setProperty('--paper', look.paper);
  }

  private state(field: FieldElement): FieldState {
    let state = this.states.get(field);
    if (!state) {
      state = { hasEdits: false, isComposing: false, composedAt: -Infinity, sent: '', shown: '' };
      this.states.set(field, state);
    }
    return state;
  }

  private onFocus(field: FieldElement): void {
    this.state(field).sent = field.value;
    this.bridge.field('focus', field.dataset['id']!, field.value);
    if (!this.isPointerDown) field.select();
  }

  private onBlur(field: FieldElement): void {
    const state = this.state(field);
    state.isComposing = false;
    if (state.hasEdits) this.commit(field);
    else this.bridge.field('cancel', field.dataset['id']!, '');
  }

  private send(field: FieldElement): void {
    const state = this.state(field);
    if (field.value === state.sent) return; // the other half of a pair that an input method sent twice
    state.hasEdits = true;
    state.sent = field.value;
    this.bridge.field('input', field.dataset['id']!, field.value);
  }

  private commit(field: FieldElement): void {
    this.send(field);
    this.state(field).hasEdits = false;
    this.bridge.field('commit', field.dataset['id']!, field.value);
  }

  // In a field that searches: Enter says so, the arrow down goes on to the list that stands with it.
  private search(field: FieldElement, event: KeyboardEvent): boolean {
    if (field.inputMode !== 'search') return false;
    const list = field.closest('[role=dialog]')?.querySelector<HTMLElement>('[role=option]');
    if (event.key === 'Enter') this.bridge.activate(`${field.dataset['id']}/enter`);
    if (event.key !== 'ArrowDown' || !list) return false;
    event.preventDefault();
    event.stopPropagation();
    this.state(field).hasEdits = false; // what was typed has been heard
    list.focus({ preventScroll: true });
    return true;
  }

  private onKey(field: FieldElement, event: KeyboardEvent): void {
    const state = this.state(field);
    const isOfComposition =
      event.isComposing || state.isComposing || event.keyCode === 229 || event.timeStamp - state.composedAt < confirmGap;
    if (isOfComposition) {
      event.stopPropagation();
      return;
    }
    const isMultiline = field instanceof HTMLTextAreaElement;
    if (this.search(field, event)) return;
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (state.hasEdits) this.commit(field);
      if (matchMedia('(pointer: coarse)').matches) field.blur();
      else field.select();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      state.hasEdits = false;
      field.value = state.shown;
      field.blur();
    }
  }
}
