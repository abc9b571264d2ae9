import { analyse } from './analyse.ts';
import { charts } from './charts.ts';
import { cleaning } from './cleaning.ts';
import { data } from './data.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { math } from './math.ts';
import { notices } from './notices.ts';
import { refresh } from './refresh.ts';
import { report } from './report.ts';
import { stack } from './stack.ts';
import { study } from './study.ts';
import { trace } from './trace.ts';

/** All texts of the interface in English, by area: the language that is always complete. */
export const english = {
  frame,
  home,
  data,
  cleaning,
  refresh,
  stack,
  analyse,
  report,
  charts,
  math,
  notices,
  study,
  trace,
} as const;
