// How high the page's font stands above and below its baseline, asked of the layout. Whole device pixels, so that text laid
// out with them lands where the canvas draws it, without rounding in between.

export interface LineMetrics {
  above: number; // CSS pixels
  below: number;
}

const known = new Map<string, LineMetrics>();

export function lineMetrics(size: number, isBold: boolean): LineMetrics {
  const key = `${size} ${isBold} ${devicePixelRatio}`;
  let metrics = known.get(key);
  if (!metrics) {
    metrics = measure(size, isBold);
    known.set(key, metrics);
  }
  return metrics;
}

function measure(size: number, isBold: boolean): LineMetrics {
  const line = document.createElement('div');
  const mark = document.createElement('span');
  line.className = 'probe';
  line.style.fontSize = `${size}px`;
  line.style.fontWeight = isBold ? '600' : '400';
  line.append('国', mark);
  document.body.append(line);
  const text = document.createRange();
  text.selectNodeContents(line.firstChild!);
  const box = text.getBoundingClientRect();
  const baseline = mark.getBoundingClientRect().bottom; // of an empty inline block
  line.remove();
  const whole = (value: number) => Math.round(value * devicePixelRatio) / devicePixelRatio;
  return { above: whole(baseline - box.top), below: whole(box.bottom - baseline) };
}
