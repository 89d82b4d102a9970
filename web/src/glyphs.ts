// Glyphs for the canvas, drawn by the browser's own text engine; the other side is wasm/glyphs.cpp. Many glyphs share
// one sheet, because reading pixels back costs more than drawing them.

import type { Memory } from './memory';
import { lineMetrics } from './text_metrics';

const digits = '0123456789';
const requestWords = 3; // code point, em, is bold
const answerWords = 6; // x, y, width, height, left, top

export class Glyphs {
  private readonly family = getComputedStyle(document.documentElement).fontFamily;
  private readonly context: CanvasRenderingContext2D;
  private font = '';
  private digitFont = '';
  private digitWidth = 0;
  readonly clusters = new Map<number, string>(); // characters of several code points, by the one that stands for them
  // For measurements: time spent and glyphs drawn.
  milliseconds = 0;
  count = 0;

  constructor(private readonly memory: Memory) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 512;
    this.context = canvas.getContext('2d', { willReadFrequently: true })!;
    this.context.fillStyle = '#fff';
    this.context.textBaseline = 'alphabetic';
  }

  // A line is one em high; the font's own height is centred in it, as CSS does for `line-height: 1`.
  lineMetrics(em: number, isBold: number, address: number): void {
    const { above, below } = lineMetrics(em / devicePixelRatio, isBold !== 0);
    const baseline = Math.round((em + (above - below) * devicePixelRatio) / 2);
    this.memory.floats[address >> 2] = baseline;
    this.memory.floats[(address >> 2) + 1] = baseline - em;
  }

  advance(codePoint: number, em: number, isBold: number): number {
    this.setFont(em, isBold);
    const glyph = this.text(codePoint);
    return isDigit(codePoint) ? this.widestDigit() : this.context.measureText(glyph).width;
  }

  // Fills the sheet with cells and says where each is; returns how many glyphs were done.
  rasterize(requests: number, count: number, answers: number, sheet: number, size: number, deadline: number): number {
    const start = performance.now();
    let x = 0;
    let y = 0;
    let shelf = 0;
    let done = 0;
    this.context.clearRect(0, 0, size, size);
    for (; done < count; ++done) {
      if (done % 8 === 7 && performance.now() > deadline) break;
      const at = (requests >> 2) + done * requestWords;
      const codePoint = this.memory.ints[at]! >>> 0;
      this.setFont(this.memory.floats[at + 1]!, this.memory.ints[at + 2]!);
      const glyph = this.text(codePoint);
      const box = this.context.measureText(glyph);
      const left = Math.ceil(box.actualBoundingBoxLeft) + 1;
      const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
      const isEmpty = box.actualBoundingBoxLeft + box.actualBoundingBoxRight <= 0;
      const width = isEmpty ? 0 : Math.min(size, left + Math.ceil(box.actualBoundingBoxRight) + 1);
      const height = isEmpty ? 0 : Math.min(size, top + Math.ceil(box.actualBoundingBoxDescent) + 1);
      if (x + width > size) {
        x = 0;
        y += shelf;
        shelf = 0;
      }
      if (y + height > size) break;
      this.context.fillText(glyph, x + left, y + top);
      const inset = isDigit(codePoint) ? Math.round((this.widestDigit() - box.width) / 2) : 0;
      const answer = (answers >> 2) + done * answerWords;
      this.memory.ints.set([x, y, width, height], answer);
      this.memory.floats.set([inset - left, -top], answer + 4);
      x += width;
      shelf = Math.max(shelf, height);
    }
    if (y + shelf > 0) {
      const pixels = this.context.getImageData(0, 0, size, Math.min(size, y + shelf)).data;
      this.memory.bytes.set(pixels, sheet);
    }
    this.milliseconds += performance.now() - start;
    this.count += done;
    return done;
  }

  private text(codePoint: number): string {
    return this.clusters.get(codePoint) ?? String.fromCodePoint(codePoint);
  }

  private setFont(em: number, isBold: number): void {
    const font = `${isBold ? 600 : 400} ${em}px ${this.family}`;
    if (font === this.font) return;
    this.font = font;
    this.context.font = font;
  }

  private widestDigit(): number {
    if (this.digitFont !== this.font) {
      this.digitFont = this.font;
      this.digitWidth = Math.max(...[...digits].map((digit) => this.context.measureText(digit).width));
    }
    return this.digitWidth;
  }
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}
