import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPhoto, IconTable, IconVector } from '@tabler/icons-react';
import { useState } from 'react';
import type { Figure } from '../../analysis/charts/figure.ts';
import { guarded } from '../actions/perform-action.ts';
import { host } from '../host/index.ts';
import { useText } from '../text/index.ts';
import css from './chart.module.css';
import { chartFileName, chartPng, chartSvg, copyChart } from './chart-files.ts';

interface ChartMenuProps {
  readonly figure: Figure;
  readonly scheme: 'light' | 'dark';
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;

/** What can be done with a chart: copy it, save it, read it as a table. */
export function ChartMenu({ figure, scheme, isTable, onTable }: ChartMenuProps) {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    await copyChart(figure, scheme);
    setIsCopied(true);
    setTimeout(() => {
      setIsCopied(false);
    }, 2000);
  }

  async function save(extension: '.png' | '.svg') {
    const bytes = await (extension === '.png' ? chartPng(figure, scheme) : chartSvg(figure, scheme));
    const kind = { title: t(extension === '.png' ? 'charts.pngFile' : 'charts.svgFile'), extensions: [extension] };
    await host.saveFile(chartFileName(figure.title, extension, t('charts.fileName')), kind, bytes);
  }

  return (
    <>
      <span role="status" className={css['heard']}>
        {isCopied ? t('charts.copied') : ''}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={26} aria-label={t('charts.menu', { title: figure.title })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void guarded(copy)}>
            {t('charts.copyPicture')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={() => void guarded(() => save('.png'))}>
            {t('charts.savePng')}
          </Menu.Item>
          <Menu.Item leftSection={<IconVector {...icon} />} onClick={() => void guarded(() => save('.svg'))}>
            {t('charts.saveSvg')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTable {...icon} />}
            onClick={() => {
              onTable(!isTable);
            }}
          >
            {t(isTable ? 'charts.showChart' : 'charts.showTable')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
