import { useMemo } from 'react';
import { draw } from '../../analysis/charts/drawing/draw.ts';
import type { Shape } from '../../analysis/charts/drawing/drawing.ts';
import { fontFamily, svgAnchor } from '../../analysis/charts/drawing/svg.ts';
import { drawable } from '../../analysis/charts/drawing/text.ts';
import type { Figure } from '../../analysis/charts/figure.ts';
import { type Palette, type PaletteName, palettes } from '../../analysis/charts/palette.ts';
import { measure } from './picture.ts';

interface FigureSvgProps {
  readonly figure: Figure;
  /** Pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  readonly palette: PaletteName;
  /** Left out where the words around already say it. */
  readonly isDecoration?: boolean;
}

/** A figure as a still picture, the same that reports carry; without title and source, which the page sets as text. */
export function FigureSvg({ figure, width, height, palette, isDecoration = false }: FigureSvgProps) {
  const drawing = useMemo(() => draw(figure, width, height, measure), [figure, width, height]);
  const colours = palettes[palette];
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      fontFamily={fontFamily}
      style={{ display: 'block' }}
      {...(isDecoration ? { 'aria-hidden': true } : { role: 'img', 'aria-label': figure.alt })}
    >
      {drawing.shapes.map((shape, index) => (
        <ShapeSvg key={index} shape={shape} colours={colours} />
      ))}
    </svg>
  );
}

function ShapeSvg({ shape, colours }: { readonly shape: Shape; readonly colours: Palette }) {
  switch (shape.kind) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={colours[shape.fill]} />;
    case 'line':
      return (
        <polyline
          points={shape.points.map((point) => point.join(',')).join(' ')}
          fill="none"
          stroke={colours[shape.stroke]}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash.join(' ')}
        />
      );
    case 'polygon':
      return <polygon points={shape.points.map((point) => point.join(',')).join(' ')} fill={colours[shape.fill]} />;
    case 'circle':
      return (
        <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={colours[shape.fill]} stroke={colours[shape.stroke]} />
      );
    case 'text': {
      const degrees = (shape.turn * 180) / Math.PI;
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight}
          fill={colours[shape.fill]}
          textAnchor={svgAnchor(shape)}
          direction={shape.direction}
          {...(degrees === 0 ? {} : { transform: `rotate(${String(degrees)} ${String(shape.x)} ${String(shape.y)})` })}
        >
          {drawable(shape.text)}
        </text>
      );
    }
  }
}
