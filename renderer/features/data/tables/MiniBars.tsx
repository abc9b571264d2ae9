import type { ColumnSummary } from '../../../../analysis/engine/summary.ts';
import css from './column-head.module.css';

const width = 120;
const height = 28;

/** The shape of a column in 28 px: bars for steps of numbers, segments for shares of texts. Words beside it say the rest. */
export function MiniBars({ summary }: { readonly summary: ColumnSummary }) {
  const { bars, top, count } = summary;
  return (
    <svg
      className={css['bars']}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {bars.length > 0 ? (
        <Steps counts={bars.map((bar) => bar.count)} />
      ) : (
        <Segments
          counts={withOthers(
            top.map((each) => each.count),
            count,
          )}
        />
      )}
    </svg>
  );
}

function Steps({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(...counts, 1);
  const step = width / Math.max(counts.length, 1);
  return counts.map((count, index) => {
    // A step with few values still shows.
    const tall = count === 0 ? 0 : Math.max((count / most) * height, 1.5);
    return <rect key={index} x={index * step + 0.5} width={Math.max(step - 1, 0.5)} y={height - tall} height={tall} />;
  });
}

function Segments({ counts }: { readonly counts: readonly number[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const widths = counts.map((count) => (total === 0 ? 0 : (count / total) * width));
  return widths.map((wide, index) => {
    const x = widths.slice(0, index).reduce((sum, each) => sum + each, 0);
    return <rect key={index} x={x} width={Math.max(wide - 1, 0.5)} y={height - 18} height={18} />;
  });
}

// The most frequent values may not be all: the rest is one more segment.
function withOthers(counts: readonly number[], total: number): readonly number[] {
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  return rest > 0 ? [...counts, rest] : counts;
}
