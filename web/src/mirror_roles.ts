// Which element stands for which role, and the attributes that say its name, value and state. A role that needs a
// certain parent and does not have it becomes the nearest one that stands alone.

import { checked, expanded, isCurrent, isDisabled, isInvalid, selected, type NodeData } from './mirror_data';

const parentNeeded: Record<string, { parents: string[]; instead: string }> = {
  tab: { parents: ['tablist'], instead: 'button' },
  option: { parents: ['listbox'], instead: 'button' },
  menuitem: { parents: ['menu'], instead: 'button' },
  treeitem: { parents: ['tree'], instead: 'button' },
  listitem: { parents: ['list'], instead: 'text' },
  row: { parents: ['table'], instead: 'group' },
  cell: { parents: ['row'], instead: 'text' },
  columnheader: { parents: ['row'], instead: 'text' },
  rowheader: { parents: ['row'], instead: 'text' },
};

const pressable = new Set(['button', 'checkbox', 'switch', 'radio', 'tab', 'option', 'menuitem', 'treeitem']);
const containers = new Set(['group', 'navigation', 'toolbar', 'region', 'main', 'dialog', 'tablist', 'radiogroup',
  'list', 'listbox', 'table', 'row', 'menu']);

const landmarks = new Set(['navigation', 'main', 'region', 'dialog']);

export const isLandmark = (role: string) => landmarks.has(role);
export const isContainer = (role: string) => containers.has(role);
export const isInteractive = (role: string) =>
  pressable.has(role) || role === 'link' || role === 'slider' || role === 'textbox';

// The role as the page says it, given the parent's and the children's.
export function pageRole(node: NodeData, parentRole: string, childRoles: string[]): string {
  if (node.r === 'region') return node.i === 'main' ? 'main' : node.n ? 'region' : 'group';
  if (node.r === 'columnheader' && !node.n) return parentRole === 'row' ? 'cell' : 'text'; // over a column of buttons
  if (node.r === 'list') return childRoles.includes('option') ? 'listbox' : childRoles.includes('treeitem') ? 'tree' : 'list';
  const rule = parentNeeded[node.r];
  return rule && !rule.parents.includes(parentRole) ? rule.instead : node.r;
}

export function tagOf(role: string, node: NodeData): string {
  if (role === 'textbox') return node.t?.mode === 'multiline' ? 'textarea' : 'input';
  if (role === 'heading') return `h${Math.min(6, Math.max(1, node.l ?? 2))}`;
  return pressable.has(role) ? 'button' : role === 'text' ? 'span' : 'div';
}

function set(element: Element, name: string, value: string | null | undefined): void {
  if (value === null || value === undefined || value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

const nativeRole = new Set(['button', 'heading', 'textbox', 'text']);

function valueText(node: NodeData): string | null {
  return node.v ?? null;
}

export function describe(element: HTMLElement, role: string, node: NodeData, hasChildren: boolean): void {
  set(element, 'role', nativeRole.has(role) ? null : role === 'image' ? 'img' : role === 'progress' ? 'progressbar' : role);
  set(element, 'data-id', node.i);
  set(element, 'aria-description', node.d);
  set(element, 'aria-disabled', isDisabled(node) ? 'true' : null);
  set(element, 'aria-invalid', isInvalid(node) ? 'true' : null);
  set(element, 'aria-current', isCurrent(node) ? 'page' : null);
  set(element, 'aria-expanded', expanded(node));
  set(element, 'aria-checked', role === 'radio' ? (checked(node) ?? selected(node) ?? 'false') : checked(node));
  const isChosen = selected(node) ?? (role === 'option' || role === 'tab' ? 'false' : null);
  set(element, 'aria-selected', role === 'option' || role === 'tab' ? isChosen : null);
  set(element, 'aria-pressed', role === 'button' && expanded(node) === null ? selected(node) : null);
  if (role === 'slider' || role === 'progress') {
    const [now, min, max] = node.s ?? [0, 0, 0, 0];
    set(element, 'aria-valuenow', String(now));
    set(element, 'aria-valuemin', String(min));
    set(element, 'aria-valuemax', String(max));
    set(element, 'aria-valuetext', valueText(node));
  }
  set(element, 'aria-rowcount', role === 'table' && node.k ? String(node.k) : null);
  set(element, 'aria-rowindex', role === 'row' && node.k ? String(node.k) : null);
  if (role === 'main') element.id = 'main'; // where the skip link leads
  if (role === 'dialog') set(element, 'aria-modal', 'true');
  if (role === 'main' || role === 'dialog') set(element, 'tabindex', '-1');
  if (role === 'link' || role === 'slider') set(element, 'tabindex', '0');
  if (element instanceof HTMLButtonElement) element.type = 'button';
  nameIt(element, role, node, hasChildren);
}

// Text that is read as such is content; what has parts or a value has a label.
function nameIt(element: HTMLElement, role: string, node: NodeData, hasChildren: boolean): void {
  const isLabelled = hasChildren || isContainer(role) || ['slider', 'textbox', 'image', 'progress'].includes(role);
  const mayHaveLabel = role !== 'text' && !(hasChildren && ['cell', 'listitem', 'status', 'alert'].includes(role));
  set(element, 'aria-label', isLabelled && mayHaveLabel ? node.n : null);
  if (isLabelled) return;
  const text = node.n ?? '';
  if (element.textContent !== text) element.textContent = text;
}
