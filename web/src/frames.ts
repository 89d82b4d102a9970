// When the program draws: only when something asks for it. Counts what was drawn and how long it took.

const timesKept = 240;

export class Frames {
  drawn = 0;
  run = 0;
  private times: number[] = [];
  private handle = 0;
  private timer = 0;
  private isRunning = false;

  // `frame` returns the seconds until the next one is wanted, negative: never; and whether pixels were drawn.
  constructor(private readonly frame: (now: number) => { next: number; hasDrawn: boolean }) {
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.request();
    });
  }

  request(): void {
    if (this.handle === 0 && !document.hidden) this.handle = requestAnimationFrame(() => this.now());
  }

  // Within the current event: for what has to happen inside a user's gesture, or before the page goes.
  now(): void {
    if (!this.isRunning) this.runOne();
  }

  // As many frames at once as it takes until all that people did has happened.
  settle(): void {
    for (let n = 0; n < 10 && !this.isRunning && this.runOne() === 0; ++n);
  }

  private runOne(): number {
    cancelAnimationFrame(this.handle);
    clearTimeout(this.timer);
    this.handle = this.timer = 0;
    const start = performance.now();
    this.isRunning = true;
    let result = { next: -1, hasDrawn: false };
    try {
      result = this.frame(start);
    } finally {
      this.isRunning = false;
    }
    this.run += 1;
    if (result.hasDrawn) {
      this.drawn += 1;
      this.times.push(performance.now() - start);
      if (this.times.length > timesKept) this.times.shift();
    }
    if (result.next === 0) this.request();
    if (result.next > 0) this.timer = window.setTimeout(() => this.request(), result.next * 1000);
    return result.next;
  }

  // Milliseconds that a drawn frame took, of the last few seconds of drawing.
  percentile(share: number): number {
    const sorted = [...this.times].sort((a, b) => a - b);
    const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return Math.round((sorted[at] ?? 0) * 100) / 100;
  }
}
