// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TemplateList } from '../../../../renderer/features/analyse/TemplateList.tsx';
import type { Readiness } from '../../../../renderer/features/analyse/readiness.ts';
import { shown } from '../../ui/shown.tsx';
import { margins } from './fixture.ts';

afterEach(cleanup);

const growth = {
  ...margins,
  id: 'production/growth',
  stage: 'production' as const,
  title: { en: 'Sources of growth' },
};

function list(readiness: Readiness, onSelect = vi.fn()) {
  shown(<TemplateList templates={[growth, margins]} readiness={() => readiness} selected={null} onSelect={onSelect} />);
  return onSelect;
}

describe('TemplateList', () => {
  it('says in words what a template still needs', () => {
    list({
      state: 'needs-data',
      lacks: [{ need: 'prices', title: { en: 'Prices' }, column: { name: 'price', title: { en: 'Price' } } }],
    });
    expect(screen.getByRole('button', { name: /Marketing margins/ }).textContent).toContain('needs Price');
  });

  it('counts what is ready in each stage', () => {
    list({ state: 'ready' });
    expect(screen.getByRole('button', { name: 'Market 1 of 1' }).textContent).toBe('Market1 of 1');
  });

  it('is worked by keys alone: letters, Enter', async () => {
    const onSelect = list({ state: 'ready' });
    await userEvent.type(screen.getByRole('searchbox'), 'mar{Enter}');
    expect(onSelect).toHaveBeenCalledWith(margins);
    expect(screen.queryByRole('button', { name: /Sources of growth/ })).toBeNull();
  });

  it('walks from the search into the list with the arrow key', async () => {
    list({ state: 'ready' });
    await userEvent.click(screen.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(window.document.activeElement?.textContent).toContain('Sources of growth');
  });
});
