// While a dialog is open, nothing else can be reached, and the focus goes into it. Where it goes afterwards, the program
// says.

const focusable = 'button:not([tabindex="-1"]),input,textarea,[tabindex="0"]';

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

let openId = '';

export function holdDialogFocus(root: HTMLElement): void {
  const dialog = [...root.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1);
  const id = dialog?.dataset['id'] ?? '';
  if (id === '' && openId === '') return;
  setInert(root, dialog);
  const isNew = id !== openId;
  openId = id;
  if (dialog && isNew && !dialog.contains(document.activeElement)) {
    (dialog.querySelector<HTMLElement>(focusable) ?? dialog).focus({ preventScroll: true });
  }
}
