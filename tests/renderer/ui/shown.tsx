import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AppTheme } from '../../../renderer/theme/AppTheme.tsx';

/** Draw something as it stands in the window: with theme, language and direction. */
export function shown(content: ReactNode) {
  return render(<AppTheme>{content}</AppTheme>);
}
