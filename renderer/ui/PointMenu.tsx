import { Menu, Portal } from '@mantine/core';
import type { ReactNode } from 'react';

interface PointMenuProps {
  /** Where it hangs on the screen, in pixels; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly label: string;
  readonly onClose: () => void;
  /** The items of the menu. */
  readonly children: ReactNode;
}

/** A menu at a point of the screen: of a cell, a row, a mark of a chart. */
export function PointMenu({ at, label, onClose, children }: PointMenuProps) {
  // A fixed place inside a grid would be clipped by it and measured from its panel.
  return (
    <Portal>
      <Menu
        opened={at !== null}
        onChange={(isOpen) => !isOpen && onClose()}
        position="bottom-start"
        returnFocus
        withInitialFocusPlaceholder={false}
        // The key that opens the menu must not count as one outside of it.
        clickOutsideEvents={['mousedown', 'touchstart']}
        withinPortal
        transitionProps={{ duration: 0 }}
      >
        <Menu.Target>
          <span aria-hidden style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }} />
        </Menu.Target>
        <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
      </Menu>
    </Portal>
  );
}
