import { IconBuildingStore, IconPlant2, IconSchool, IconShip } from '@tabler/icons-react';
import { openSample } from '../../actions/open-sample.ts';
import { performAction } from '../../actions/perform-action.ts';
import type { Sample } from '../../samples/parse-samples.ts';
import { useSamples, type SampleList } from '../../samples/samples.ts';
import { useSay, useText } from '../../text/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './HomeScreen.module.css';

const icons: Readonly<Record<string, typeof IconSchool>> = {
  production: IconPlant2,
  market: IconBuildingStore,
  trade: IconShip,
};

/** The studies that came with the program, each saying whether its numbers are invented. */
export function SampleStudies() {
  const t = useText();
  const list = useSamples();
  return (
    <section className={styles['samples']} aria-labelledby="sample-studies">
      <h2 id="sample-studies">{t('home.samples')}</h2>
      <SampleRows list={list} />
    </section>
  );
}

function SampleRows({ list }: { readonly list: SampleList }) {
  const t = useText();
  if (list.state === 'reading') return <p className={styles['note']}>{t('frame.loading')}</p>;
  if (list.state === 'failed') return <p className={styles['note']}>{t('home.samplesFailed')}</p>;
  if (list.samples.length === 0) return <p className={styles['note']}>{t('home.samplesNone')}</p>;
  return (
    <>
      <ul>
        {list.samples.map((sample) => (
          <SampleRow key={sample.folder} sample={sample} />
        ))}
      </ul>
      <p className={styles['foot']}>{t('home.sampleCopies')}</p>
    </>
  );
}

function SampleRow({ sample }: { readonly sample: Sample }) {
  const t = useText();
  const say = useSay();
  const Icon = icons[sample.stage] ?? IconSchool;
  return (
    <li>
      <button type="button" className={styles['sample']} onClick={() => void performAction(openSample(sample))}>
        <Icon size={18} stroke={1.6} aria-hidden />
        <span>
          <span className={styles['name']}>{say(sample.title)}</span>
          <span className={styles['note']}>{say(sample.summary)}</span>
          <Chip tone={sample.isTeaching ? 'look' : 'plain'}>
            {t(sample.isTeaching ? 'home.sampleInvented' : 'home.samplePublished')}
          </Chip>
        </span>
      </button>
    </li>
  );
}
