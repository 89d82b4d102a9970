// The interface's counterpart in the DOM: real elements, transparent, over what the canvas shows. The program sends the
// whole tree when something in it changed; here elements are kept by id, so that focus and reading position stay.

import type { Bridge } from './bridge';
import { holdDialogFocus } from './mirror_dialog';
import { isVisible, type Box, type NodeData } from './mirror_data';
import { describe, isInteractive, isLandmark, pageRole, tagOf } from './mirror_roles';
import { roveFocus } from './mirror_keys';
import type { TextFields } from './text_fields';

interface Entry {
  element: HTMLElement;
  role: string;
  tag: string;
  node: NodeData;
}

export class Mirror {
  private entries = new Map<string, Entry>();
  private nodes: NodeData[] = [];
  private wantedFocus = '';
  private readonly head = document.createElement('header'); // what comes before the first landmark: all is in one

  constructor(
    readonly root: HTMLElement,
    private readonly bridge: Bridge,
    private readonly fields: TextFields,
  ) {
    root.addEventListener('focusin', (event) => this.onFocus(event.target as HTMLElement));
    root.addEventListener('focusout', (event) => {
      if (event.relatedTarget === null) this.bridge.focus('');
    });
  }

  node(id: string): NodeData | undefined {
    return this.entries.get(id)?.node;
  }

  // The table whose parts in sight surround this place, the innermost; '': there is none.
  tableAt(x: number, y: number): string {
    const tables = new Map<number, Box>(); // by index: left, top, right, bottom
    const found = { id: '', size: Infinity };
    const nodes = this.nodes;
    nodes.forEach((node, index) => {
      if (node.r === 'table') tables.set(index, [Infinity, Infinity, -Infinity, -Infinity]);
      for (let at = node.p; at !== undefined && isVisible(node); at = nodes[at]?.p) {
        const box = tables.get(at);
        if (box === undefined || node.b[2] === 0) continue;
        const [left, top, width, height] = node.b;
        tables.set(at, [Math.min(box[0], left), Math.min(box[1], top), Math.max(box[2], left + width), Math.max(box[3], top + height)]);
      }
    });
    for (const [index, [left, top, right, bottom]] of tables) {
      const size = (right - left) * (bottom - top);
      if (x < left || x >= right || y < top || y >= bottom || size >= found.size) continue;
      Object.assign(found, { id: nodes[index]!.i, size });
    }
    return found.id;
  }

  element(id: string): HTMLElement | undefined {
    return this.entries.get(id)?.element;
  }

  update(nodes: NodeData[]): void {
    this.nodes = nodes;
    const focused = document.activeElement;
    const before = this.entries;
    const childRoles: string[][] = nodes.map(() => []);
    for (const node of nodes) if (node.p !== undefined) childRoles[node.p]?.push(node.r);
    const after = new Map<string, Entry>();
    const placed: Entry[] = [];
    const children = new Map<HTMLElement, HTMLElement[]>([[this.root, [this.head]], [this.head, []]]);
    let outside = this.head;
    nodes.forEach((node, index) => {
      const parent = node.p === undefined ? undefined : placed[node.p];
      const role = pageRole(node, parent?.role ?? '', childRoles[index]!);
      const entry = this.entryFor(before.get(node.i), role, node);
      describe(entry.element, role, node, childRoles[index]!.length > 0);
      this.place(entry, childRoles[index]!.length > 0);
      if (!parent && isLandmark(role)) outside = this.root;
      children.get(parent?.element ?? outside)?.push(entry.element);
      children.set(entry.element, []);
      placed.push(entry);
      after.set(node.i, entry);
    });
    this.entries = after;
    for (const [parent, wanted] of children) arrange(parent, wanted);
    roveFocus(this.root);
    holdDialogFocus(this.root);
    if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected) {
      focused.focus({ preventScroll: true });
    }
    if (this.wantedFocus !== '') this.focus(this.wantedFocus);
  }

  // Now, or as soon as there is such an element.
  focus(id: string): void {
    const element = this.entries.get(id)?.element;
    this.wantedFocus = element ? '' : id;
    element?.focus({ preventScroll: true });
  }

  edit(id: string): void {
    const element = this.entries.get(id)?.element;
    if (element) this.fields.edit(element);
  }

  private entryFor(old: Entry | undefined, role: string, node: NodeData): Entry {
    const tag = tagOf(role, node);
    if (old && old.tag === tag) return { ...old, role, node };
    const element = document.createElement(tag);
    if (old && old.element === document.activeElement) this.wantedFocus = node.i;
    return { element, role, tag, node };
  }

  private place(entry: Entry, hasChildren: boolean): void {
    const { element, node, role } = entry;
    if (hasChildren && !isInteractive(role)) return; // containers have no box of their own: their children do
    element.classList.toggle('item', true);
    element.classList.toggle('reacts', isInteractive(role));
    element.classList.toggle('out', !isVisible(node));
    const [x, y, width, height] = inside(node.b);
    const style = element.style;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    if (node.t) this.fields.update(element, node);
  }

  private onFocus(target: HTMLElement): void {
    const id = target.dataset['id'] ?? '';
    // No ring for a mouse, but what lies out of sight is always brought into it.
    this.bridge.focus(target.matches(':focus-visible, .out') ? id : '');
  }
}

// Never outside the page, or the browser would scroll to an element that gets the focus.
function inside([x, y, width, height]: Box): Box {
  const left = Math.min(Math.max(0, x), Math.max(0, innerWidth - 2));
  const top = Math.min(Math.max(0, y), Math.max(0, innerHeight - 2));
  return [left, top, Math.max(1, Math.min(width, innerWidth - left)), Math.max(1, Math.min(height, innerHeight - top))];
}

function arrange(parent: HTMLElement, wanted: HTMLElement[]): void {
  if (wanted.length === 0 && parent.children.length === 0) return;
  const keep = new Set<Element>(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const element of wanted) {
    if (at === element) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  }
}
