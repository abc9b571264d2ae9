import type { Palette } from '../palette.ts';
import type { Drawing, Point, Shape } from './drawing.ts';
import { fontFamily } from './svg.ts';
import { drawable, type Measure } from './text.ts';

/** What is used of a canvas: the browser's and Node's are both such. */
export interface Canvas2d {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: string;
  direction: string;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  rotate(angle: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  fill(): void;
  stroke(): void;
  setLineDash(dash: number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

/** A drawing on a canvas, so many device pixels to one of its own. */
export function paint(drawing: Drawing, canvas: Canvas2d, palette: Palette, scale: number): void {
  canvas.save();
  canvas.scale(scale, scale);
  canvas.fillStyle = palette.surface;
  canvas.fillRect(0, 0, drawing.width, drawing.height);
  for (const shape of drawing.shapes) {
    canvas.save();
    paintShape(shape, canvas, palette);
    canvas.restore();
  }
  canvas.restore();
}

/** Widths of text as that canvas draws it. */
export function measureOn(canvas: Canvas2d): Measure {
  return (text, size, weight) => {
    canvas.font = font(size, weight);
    return canvas.measureText(drawable(text)).width;
  };
}

function paintShape(shape: Shape, canvas: Canvas2d, palette: Palette): void {
  switch (shape.kind) {
    case 'rect':
      canvas.fillStyle = palette[shape.fill];
      canvas.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'line':
      canvas.strokeStyle = palette[shape.stroke];
      canvas.lineWidth = shape.width;
      canvas.setLineDash([...shape.dash]);
      trace(canvas, shape.points);
      canvas.stroke();
      return;
    case 'polygon':
      canvas.fillStyle = palette[shape.fill];
      trace(canvas, shape.points);
      canvas.closePath();
      canvas.fill();
      return;
    case 'circle':
      canvas.fillStyle = palette[shape.fill];
      canvas.strokeStyle = palette[shape.stroke];
      canvas.lineWidth = 1;
      canvas.beginPath();
      canvas.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      canvas.fill();
      canvas.stroke();
      return;
    case 'text':
      canvas.fillStyle = palette[shape.fill];
      canvas.font = font(shape.size, shape.weight);
      canvas.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      canvas.direction = shape.direction;
      canvas.translate(shape.x, shape.y);
      canvas.rotate(shape.turn);
      canvas.fillText(drawable(shape.text), 0, 0);
      return;
  }
}

function trace(canvas: Canvas2d, points: readonly Point[]): void {
  canvas.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
}

function font(size: number, weight: number): string {
  return `${weight} ${size}px ${fontFamily}`;
}
