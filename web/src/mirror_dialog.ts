// While a dialog is open, nothing else can be reached; the focus goes into it and, when it closes, back to where it was.

const focusable = 'button:not([tabindex="-1"]),input,textarea,[tabindex="0"]';

let openId = '';
let returnId = '';

function byId(root: HTMLElement, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
}

function setInert(root: HTMLElement, dialog: HTMLElement | undefined): void {
  const path = new Set<Element>();
  for (let at: Element | null = dialog ?? null; at && at !== root; at = at.parentElement) path.add(at);
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement)) continue;
      const isOut = dialog !== undefined && !path.has(child);
      if (child.inert !== isOut) child.inert = isOut;
      if (!isOut && child !== dialog) visit(child);
    }
  };
  visit(root);
}

export function holdDialogFocus(root: HTMLElement): void {
  const dialog = [...root.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1);
  const id = dialog?.dataset['id'] ?? '';
  const isNew = id !== openId;
  if (isNew && openId === '') returnId = (document.activeElement as HTMLElement | null)?.dataset?.['id'] ?? '';
  if (isNew || dialog) setInert(root, dialog);
  if (!isNew) return;
  openId = id;
  if (dialog) {
    if (!dialog.contains(document.activeElement)) {
      (dialog.querySelector<HTMLElement>(focusable) ?? dialog).focus({ preventScroll: true });
    }
  } else if (returnId !== '') {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) byId(root, returnId)?.focus({ preventScroll: true });
    returnId = '';
  }
}
