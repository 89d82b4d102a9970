// The stage holds canvas and mirror and fills what can be seen of the page: less while a virtual keyboard is up. Keeps
// the canvas at exactly the device's pixels through resizing, browser zoom and moves between screens.

import type { Bridge } from './bridge';
import type { Frames } from './frames';

const pinched = 1.01; // more than this is the page's own zoom
const around = 0.25; // of what is in sight, on each side: for the next movement of the fingers
const lookDelayMs = 120;

export class Stage {
  private width = 0;
  private height = 0;
  private ratio = 0;
  private isClose = false; // the canvas shows a part of the page
  private lookTimer = 0;

  constructor(
    readonly element: HTMLElement,
    readonly canvas: HTMLCanvasElement,
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
    if (!view) return;
    if (view.scale > pinched) return this.lookClosely();
    const isShorter = view.height < document.documentElement.clientHeight - 1;
    this.element.style.height = isShorter ? `${view.height}px` : '';
    if (isShorter) scrollTo(0, 0);
    this.measure();
  }

  // While fingers move, the browser stretches what is there; then the part in sight, and some of what is around it, is
  // drawn with the pixels that it takes now.
  private lookClosely(): void {
    clearTimeout(this.lookTimer);
    this.lookTimer = window.setTimeout(() => {
      const view = visualViewport!;
      if (view.scale <= pinched) return;
      const ratio = devicePixelRatio;
      const zoom = view.scale;
      const onPixel = (value: number) => Math.floor(value * ratio * zoom) / (ratio * zoom);
      const left = onPixel(Math.max(0, view.offsetLeft - view.width * around));
      const top = onPixel(Math.max(0, view.offsetTop - view.height * around));
      const right = Math.min(this.element.clientWidth, view.offsetLeft + view.width * (1 + around));
      const bottom = Math.min(this.element.clientHeight, view.offsetTop + view.height * (1 + around));
      const width = Math.ceil((right - left) * ratio * zoom);
      const height = Math.ceil((bottom - top) * ratio * zoom);
      this.isClose = true;
      this.placeCanvas(left, top, width, height, ratio * zoom);
      this.bridge.lookClosely(left, top, width, height, zoom);
      this.frames.now();
    }, lookDelayMs);
  }

  // The canvas was used for something else.
  repaint(): void {
    this.width = 0;
    this.measure();
    if (visualViewport && visualViewport.scale > pinched) this.lookClosely();
  }

  private measure(): void {
    const box = this.element.getBoundingClientRect();
    const ratio = devicePixelRatio;
    const width = Math.max(1, Math.round(box.width * ratio));
    const height = Math.max(1, Math.round(box.height * ratio));
    if (width === this.width && height === this.height && ratio === this.ratio && !this.isClose) return;
    Object.assign(this, { width, height, ratio, isClose: false });
    this.placeCanvas(0, 0, width, height, ratio);
    this.bridge.resize(width, height, ratio);
    this.frames.now(); // in the same task: a resized canvas is blank
    this.onResized();
  }

  private placeCanvas(left: number, top: number, width: number, height: number, density: number): void {
    Object.assign(this.canvas, { width, height });
    Object.assign(this.canvas.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width / density}px`,
      height: `${height / density}px`,
    });
  }
}
