// Keys on the mirror's elements, as the ARIA practices describe them: arrows move a slider and walk through a group of
// radios, tabs, options or menu entries, of which only one is in the tab order.

import type { Bridge } from './bridge';

const groups = '[role=radiogroup],[role=tablist],[role=listbox],[role=menu],[role=tree]';
const members = '[role=radio],[role=tab],[role=option],[role=menuitem],[role=treeitem]';
const forward = ['ArrowDown', 'ArrowRight'];
const backward = ['ArrowUp', 'ArrowLeft'];

const membersOf = (group: Element) => [...group.querySelectorAll<HTMLElement>(members)];

const isChosen = (element: Element) =>
  element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-selected') === 'true';

// One member of each group can be reached by Tab: the one with the focus, else the chosen one, else the first.
export function roveFocus(root: HTMLElement): void {
  for (const group of root.querySelectorAll(groups)) {
    const all = membersOf(group);
    const reached = all.find((one) => one === document.activeElement) ?? all.find(isChosen) ?? all[0];
    for (const one of all) one.tabIndex = one === reached ? 0 : -1;
  }
}

function slideTo(element: HTMLElement, key: string, step: number): number | undefined {
  const number = (name: string) => Number(element.getAttribute(name));
  const [now, min, max] = [number('aria-valuenow'), number('aria-valuemin'), number('aria-valuemax')];
  const small = step > 0 ? step : (max - min) / 100;
  const large = Math.max(small, Math.round((max - min) / 10 / small) * small);
  if (key === 'Home') return min;
  if (key === 'End') return max;
  const moves: Record<string, number> = {
    ArrowRight: small,
    ArrowUp: small,
    ArrowLeft: -small,
    ArrowDown: -small,
    PageUp: large,
    PageDown: -large,
  };
  const move = moves[key];
  if (move === undefined) return undefined;
  return Math.min(max, Math.max(min, Math.round((now + move) * 1e9) / 1e9));
}

function walk(element: HTMLElement, key: string): HTMLElement | undefined {
  const group = element.closest(groups);
  if (!group || !element.matches(members)) return undefined;
  const all = membersOf(group);
  const at = all.indexOf(element);
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (forward.includes(key)) return all[(at + 1) % all.length];
  if (backward.includes(key)) return all[(at - 1 + all.length) % all.length];
  return undefined;
}

// True when the key was used.
export function onMirrorKey(event: KeyboardEvent, bridge: Bridge, stepOf: (id: string) => number): boolean {
  const element = event.target;
  if (!(element instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return false;
  const id = element.dataset['id'];
  if (id === undefined || element.matches('input,textarea')) return false;
  const role = element.getAttribute('role');
  if (role === 'slider') {
    const value = slideTo(element, event.key, stepOf(id));
    if (value === undefined || element.getAttribute('aria-disabled') === 'true') return false;
    element.setAttribute('aria-valuenow', String(value)); // the next key may come before the next frame
    bridge.setValue(id, value);
    return true;
  }
  if (role === 'link' && event.key === 'Enter') {
    bridge.activate(id);
    return true;
  }
  const next = walk(element, event.key);
  if (!next) return false;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  const nextId = next.dataset['id'];
  if ((role === 'radio' || role === 'tab') && nextId !== undefined) bridge.activate(nextId);
  return true;
}
