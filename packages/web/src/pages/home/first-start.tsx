import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { queries } from '../../data/queries.js';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Glyph, type GlyphName } from '../../parts/glyph.js';
import { paths } from '../../paths.js';
import { DropZone } from '../import/drop-zone.js';
import { OpenImports } from '../import/open-imports.js';
import { type StartImport, useStartImport } from '../import/use-start-import.js';
import styles from './first-start.module.css';

const steps = [
  { name: '读出来', text: '按问题、措施、单位、时限拆开，每一项都能点回原文' },
  { name: '你校对', text: '只看标黄的疑处，42 个问题约 25 分钟' },
  { name: '建台账', text: '一个问题一页；以后改哪一处，列表和通报都跟着变' },
  { name: '写出来', text: '通报、清单从台账写出，不用再录一遍' },
] as const;

/** The first page of an empty program: one thing to do, four other ways, and what follows. */
export function FirstStart() {
  const start = useStartImport();
  return (
    <div className={styles.page}>
      <title>开始 ・ 闭环</title>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1>把反馈意见放进来，几分钟后就有台账</h1>
          <p>系统只从原文里读，不编写。读不准的地方会标出来，由你确认。</p>
        </header>
        <div className={styles.open}>
          <OpenImports />
        </div>
        <DropZone start={start} />
        <p className={styles.otherwise}>没有现成文件？</p>
        <OtherWays start={start} />
        <section className={styles.next} aria-labelledby="next-steps">
          <h2 id="next-steps">接下来会怎样</h2>
          <ol>
            {steps.map(({ name, text }, index) => (
              <li key={name}>
                <span className={styles.step}>{index + 1}</span>
                <div>
                  <h3>{name}</h3>
                  <p>{text}</p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <footer className={styles.foot}>
        <Glyph name="lock" size={14} /> 涉密材料不要放进来：本系统按非涉密使用设计
      </footer>
    </div>
  );
}

function OtherWays({ start }: { start: StartImport }) {
  const { data: about } = useQuery(queries.about());
  const mayFillDemo = useMay()('demo');
  return (
    <div className={styles.ways}>
      <Way glyph="list" title="用我们已有的 Excel 台账" text="自己对列，原来的编号保留">
        <label className={styles.chooser}>
          导入 Excel
          <input
            type="file"
            accept=".xlsx"
            className="visually-hidden"
            onChange={(event) => start.sendFiles([...(event.target.files ?? [])])}
          />
        </label>
      </Way>
      <Way glyph="plus" title="从一个问题登记起" text="先建整改工作，再逐个登记">
        <ButtonLink to={paths.newRectification()}>登记第一个问题</ButtonLink>
      </Way>
      {about?.sampleAvailable !== false && (
        <Way glyph="search" title="先看看样例" text="一份虚构城市的整改通报，看过可以放弃">
          <Button onClick={start.openSample}>打开样例</Button>
        </Way>
      )}
      {mayFillDemo && (
        <Way glyph="clock" title="看做了八个月的样子" text="虚构城市的全部过程，装入后要登录">
          <ButtonLink to={paths.demo()}>装入演示数据</ButtonLink>
        </Way>
      )}
    </div>
  );
}

function Way(props: { glyph: GlyphName; title: string; text: string; children: ReactNode }) {
  return (
    <section className={styles.way}>
      <span className={styles.wayGlyph}>
        <Glyph name={props.glyph} />
      </span>
      <div>
        <h2>{props.title}</h2>
        <p className="note">{props.text}</p>
        {props.children}
      </div>
    </section>
  );
}
