// The stage holds canvas and mirror and fills what can be seen of the page: less while a virtual keyboard is up. Keeps
// the canvas at exactly the device's pixels through resizing, browser zoom and moves between screens.

import type { Bridge } from './bridge';
import type { Frames } from './frames';

export class Stage {
  private width = 0;
  private height = 0;
  private ratio = 0;

  constructor(
    readonly element: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly bridge: Bridge,
    private readonly frames: Frames,
    private readonly onResized: () => void,
  ) {}

  start(): void {
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(this.element);
    visualViewport?.addEventListener('resize', () => this.fitKeyboard());
    visualViewport?.addEventListener('scroll', () => this.fitKeyboard());
    this.watchRatio();
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // else the browser never gives it back
      this.bridge.contextLost();
    });
    this.canvas.addEventListener('webglcontextrestored', () => this.bridge.contextRestored());
    this.measure();
  }

  private watchRatio(): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        this.watchRatio();
        this.measure();
      },
      { once: true },
    );
  }

  // A keyboard shrinks the visual viewport; a pinch does too, but then the page is only looked at closely.
  private fitKeyboard(): void {
    const view = visualViewport;
    if (!view || view.scale > 1.01) return;
    const isShorter = view.height < document.documentElement.clientHeight - 1;
    this.element.style.height = isShorter ? `${view.height}px` : '';
    if (isShorter) scrollTo(0, 0);
  }

  private measure(): void {
    const box = this.element.getBoundingClientRect();
    const ratio = devicePixelRatio;
    const width = Math.max(1, Math.round(box.width * ratio));
    const height = Math.max(1, Math.round(box.height * ratio));
    if (width === this.width && height === this.height && ratio === this.ratio) return;
    Object.assign(this, { width, height, ratio });
    this.canvas.width = width;
    this.canvas.height = height;
    this.canvas.style.width = `${width / ratio}px`;
    this.canvas.style.height = `${height / ratio}px`;
    this.bridge.resize(width, height, ratio);
    this.frames.now(); // in the same task: a resized canvas is blank
    this.onResized();
  }
}
