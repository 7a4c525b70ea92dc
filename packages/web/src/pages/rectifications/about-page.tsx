import type { RectificationPage } from '@bihuan/contract';
import { fieldLabels, genreLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { queries } from '../../data/queries.js';
import { headerFields } from '../../forms/header-form.js';
import { Card } from '../../parts/card.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { type AboutDeed, AboutPanel } from './about-panels.js';
import styles from './rectifications.module.css';

/** 基本情况: where a rectification comes from, its chapters, and whom the public may ask. */
export function Component() {
  const { rectificationId = '' } = useParams();
  const { data, error, refetch } = useQuery(queries.rectification(rectificationId));
  const [deed, setDeed] = useState<AboutDeed | null>(null);
  if (!data) {
    return (
      <Page title="基本情况">
        {error ? (
          <Failure error={error} what="没有读到这项整改工作" retry={() => refetch()} />
        ) : (
          <Waiting what="正在读基本情况" />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={`${data.name} 基本情况`}
      heading={data.name}
      note={<Link to={paths.ledger(data.id)}>看台账</Link>}
    >
      <div className={styles.columns}>
        <div className={styles.stack}>
          <HeaderCard data={data} correct={() => setDeed('header')} />
          <ContactCard data={data} correct={() => setDeed('contact')} />
          <StatedCounts data={data} />
        </div>
        <div className={styles.stack}>
          <ChapterCard
            title="组织领导情况"
            chapter={data.organisation}
            correct={() => setDeed('organisation')}
          />
          <ChapterCard title="下一步工作打算" chapter={data.nextSteps} correct={() => setDeed('nextSteps')} />
        </div>
      </div>
      <AboutPanel data={data} deed={deed} close={() => setDeed(null)} />
    </Page>
  );
}

type Data = { data: RectificationPage; correct: () => void };

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children || <span className={styles.absent}>原文未写明</span>}</dd>
    </>
  );
}

function HeaderCard({ data, correct }: Data) {
  return (
    <Card
      title="来历"
      aside={
        <Button size="small" onClick={correct}>
          更正来历
        </Button>
      }
    >
      <Facts isWide>
        <Fact label="类别">{data.header.kind}</Fact>
        <Fact label="文种">{genreLabels[data.header.genre]}</Fact>
        {headerFields.map(({ field, label }) => (
          <Fact key={field} label={label}>
            {data.header[field]}
          </Fact>
        ))}
        {data.source && (
          <Fact label="读自">
            {data.source.fileName}{' '}
            <span className="note number">SHA-256 {data.source.sha256.slice(0, 12)}…</span>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

function ContactCard({ data, correct }: Data) {
  return (
    <Card
      title="联系方式"
      note="写在通报末尾，公众据此反映意见"
      aside={
        <Button size="small" onClick={correct}>
          更正联系方式
        </Button>
      }
    >
      <Facts isWide>
        {(['phone', 'email', 'post'] as const).map((field) => (
          <Fact key={field} label={fieldLabels[field] ?? field}>
            {data.contact[field]}
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

function StatedCounts({ data }: { data: RectificationPage }) {
  if (data.statedCounts.length === 0) return null;
  return (
    <Card title="原文自报的总数" note="原文所述，未经核验">
      <ul className={styles.counted}>
        {data.statedCounts.map((count) => (
          <li key={`${count.what} ${count.text} ${count.range?.[0] ?? ''}`}>
            <span>{count.what}</span>
            <span className="unbroken">{count.text}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ChapterCard(props: {
  title: string;
  chapter: RectificationPage['organisation'];
  correct: () => void;
}) {
  const { title, chapter, correct } = props;
  return (
    <Card
      title={title}
      note={chapter?.heading === title ? undefined : chapter?.heading}
      aside={
        <Button size="small" onClick={correct}>
          {chapter ? '更正这一章' : '补写这一章'}
        </Button>
      }
    >
      {chapter ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={styles.prose} tabIndex={0} aria-label={`${title}的正文`}>
          {chapter.text.split('\n').map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
            <p key={index}>{paragraph}</p>
          ))}
        </section>
      ) : (
        <p className={styles.absent}>原文未写明</p>
      )}
    </Card>
  );
}
