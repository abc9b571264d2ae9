import { Popover } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { host } from '../host/index.ts';
import { useText } from '../text/index.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { PopoverFrame } from '../ui/PopoverFrame.tsx';
import styles from './StatusBar.module.css';

/** Counts what tried to leave the machine; opens the list, which is always empty. */
export function OfflineProof() {
  const t = useText();
  const requests = useOutsideRequests();
  const [isOpen, setIsOpen] = useState(false);
  const isClean = requests.length === 0;
  const Icon = isClean ? IconCircleCheck : IconCircleX;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-start" width={360} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles['proof']}
          data-wrong={!isClean || undefined}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon size={15} stroke={1.6} aria-hidden />
          {t(isClean ? 'frame.worksOffline' : 'frame.requestsTried', { count: requests.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <PopoverFrame
          title={t('frame.offlineTitle')}
          onClose={() => setIsOpen(false)}
          actions={isClean ? undefined : <CopyButton text={requests.join('\n')} label={t('frame.copyDetails')} />}
        >
          <p>{t(isClean ? 'frame.offlineNone' : 'frame.offlineSome')}</p>
          <ul className={styles['requests']}>
            {requests.map((request, index) => (
              <li key={`${String(index)} ${request}`} dir="ltr">
                {request}
              </li>
            ))}
          </ul>
        </PopoverFrame>
      </Popover.Dropdown>
    </Popover>
  );
}

const everyMs = 5000;

function useOutsideRequests(): readonly string[] {
  const [requests, setRequests] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const found = await host.outsideRequests();
      if (isHere) setRequests((known) => (known.length === found.length ? known : found));
    };
    const timer = setInterval(() => void look(), everyMs);
    void look();
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, []);
  return requests;
}
