import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Only what the system expects and the page cannot do itself: editing, zoom, the window. Words come from the system's roles. */
export function installMenu(isPackaged: boolean, platform: string): void {
  const development: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'reload' }, { role: 'toggleDevTools' }];
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [
      { role: 'zoomIn' },
      // The plus sign without Shift, as most keyboards are used.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
      ...development,
    ],
  };
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  // Undo and redo belong to the study: the page handles their keys, so they are not in the edit menu.
  const edit: MenuItemConstructorOptions = {
    role: 'editMenu',
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, edit, view, { role: 'windowMenu' }]));
}
