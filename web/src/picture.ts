// A picture of a chart, for documents and chats: drawn by the program alone onto the canvas, taken from there within the
// same task, with its name above.

import type { Bridge } from './bridge';
import { offerFile } from './files';
import type { Stage } from './stage';

const leastRatio = 2; // also what is drawn on a plain screen will be printed or shown on a better one
const titleSize = 16;
const margin = 16; // as the program leaves around the chart

const family = () => getComputedStyle(document.documentElement).fontFamily;

export class Pictures {
  constructor(
    private readonly bridge: Bridge,
    private readonly stage: Stage,
  ) {}

  // Within a gesture. Where the clipboard takes no pictures, it becomes a file.
  async copy(chart: string, name: string): Promise<void> {
    // In its own task: the program is in the middle of a frame. The clipboard has to be asked for now, though.
    const picture = Promise.resolve().then(() => this.take(chart, name));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      this.bridge.pictureDone(true);
    } catch {
      await this.offer(picture, name);
    }
  }

  async save(chart: string, name: string): Promise<void> {
    await this.offer(Promise.resolve().then(() => this.take(chart, name)), name);
  }

  private async offer(picture: Promise<Blob>, name: string): Promise<void> {
    offerFile(`${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim() || 'chart'}.png`, 'image/png', await picture);
    this.bridge.pictureDone(false);
  }

  private take(chart: string, name: string): Promise<Blob> {
    const { canvas } = this.stage;
    const ratio = Math.max(leastRatio, devicePixelRatio);
    const sheet = document.createElement('canvas');
    const isDrawn = this.bridge.drawPicture(chart, ratio);
    const pen = sheet.getContext('2d')!;
    if (isDrawn) {
      const head = Math.round((margin + titleSize) * ratio);
      sheet.width = canvas.width;
      sheet.height = canvas.height + head;
      pen.drawImage(canvas, 0, head);
      pen.drawImage(canvas, 0, 0, 1, 1, 0, 0, sheet.width, head); // the chart's own ground
      pen.font = `600 ${titleSize * ratio}px ${family()}`;
      pen.fillStyle = getComputedStyle(document.documentElement).color;
      pen.fillText(name, margin * ratio, (margin + titleSize * 0.85) * ratio, sheet.width - 2 * margin * ratio);
    }
    this.stage.repaint();
    return new Promise((resolve, reject) =>
      sheet.toBlob((blob) => (blob && isDrawn ? resolve(blob) : reject(new Error(`no picture of ${chart}`))), 'image/png'));
  }
}
