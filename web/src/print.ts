// A finished document on paper, or as PDF: drawn in a frame of its own, out of sight, and printed from there. The page's
// policy allows no style within markup, so the document's own style goes in as a sheet.

const longEnough = 10 * 60_000; // ms: the dialog may stay open; then the frame goes

export function printDocument(html: string): void {
  document.querySelector('iframe[data-prints]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset['prints'] = '';
  frame.style.cssText = 'position:fixed;left:-10000px;top:0;width:794px;height:1123px;border:0';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return;
  const style = /<style>([^<]*)<\/style>/;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(style.exec(html)?.[1] ?? '');
  const parsed = new DOMParser().parseFromString(html.replace(style, ''), 'text/html');
  const copy = page.document.importNode(parsed.documentElement, true);
  page.document.replaceChild(copy, page.document.documentElement);
  page.document.adoptedStyleSheets = [sheet];
  page.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1000));
  setTimeout(() => frame.remove(), longEnough);
  page.focus();
  page.print();
}
