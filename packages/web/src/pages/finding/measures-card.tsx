import type { FindingPage } from '@bihuan/contract';
import { measureStateLabels, resultTypeLabels } from '@bihuan/domain';
import { Button } from 'antd';
import { useMay } from '../../data/session.js';
import { Card } from '../../parts/card.js';
import { DueWords } from '../../parts/due-words.js';
import { Tag } from '../../parts/tag.js';
import styles from './finding.module.css';
import { MentionedText } from './mentioned-text.js';
import type { StartDeed } from './use-deed-in-address.js';
import { useMayDraft } from './use-may-draft.js';

type Measure = FindingPage['content']['measures'][number];

/** What was or will be done. A figure is corrected by clicking it, and the words change with it. */
export function MeasuresCard({ finding, start }: { finding: FindingPage; start: StartDeed }) {
  const { content, course } = finding;
  const mayChange = useMayDraft(finding);
  const mayCorrect = useMay()('changeLedger');
  const states = new Map(course?.measureStates.map(({ measureId, state }) => [measureId, state]));
  return (
    <Card
      title="整改措施"
      note={
        mayCorrect && content.figures.length > 0
          ? `${content.measures.length} 条 ・ 点数字可以更正`
          : `${content.measures.length} 条`
      }
      aside={
        mayChange && (
          <Button size="small" onClick={() => start({ kind: 'addMeasure' })}>
            加一条措施
          </Button>
        )
      }
    >
      {content.introduction && (
        <p className={styles.introduction}>
          <MentionedText text={content.introduction} content={content} place="introduction" />
        </p>
      )}
      {content.measures.length === 0 && !content.introduction && (
        <p className="note">还没有措施。原文没有写，或者还没有登记。</p>
      )}
      <ol className={styles.measures}>
        {content.measures.map((measure, index) => (
          <li key={measure.id} className={measure.level > 1 ? styles.inner : undefined}>
            <span className={styles.marker}>{measure.marker ?? index + 1}</span>
            <div>
              <p className={styles.measureText}>
                <MentionedText text={measure.text} content={content} place={measure.id} />
              </p>
              <MeasureDuties measure={measure} />
              {course && <Tag>{measureStateLabels[states.get(measure.id) ?? 'notStarted']}</Tag>}
            </div>
            {mayChange && <MeasureDeeds {...{ measure, index, start }} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function MeasureDeeds({ measure, index, start }: { measure: Measure; index: number; start: StartDeed }) {
  const name = measure.marker ?? index + 1;
  return (
    <div className={styles.measureDeeds}>
      <Button
        size="small"
        type="text"
        aria-label={`改措施 ${name}`}
        onClick={() => start({ kind: 'measure', id: measure.id })}
      >
        改
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={`删措施 ${name}`}
        onClick={() => start({ kind: 'removeMeasure', id: measure.id })}
      >
        删
      </Button>
    </div>
  );
}

function MeasureDuties({ measure }: { measure: Measure }) {
  const parties = [...measure.leadUnits, ...measure.participatingUnits].map(({ text }) => text);
  const facts = [
    ['责任单位', parties.join('、')],
    ['责任人', measure.responsiblePerson?.text ?? ''],
    ['验收标准', measure.acceptanceCriterion ?? ''],
    ['成果类型', measure.resultType ? resultTypeLabels[measure.resultType] : ''],
  ].filter(([, value]) => value !== '');
  if (facts.length === 0 && measure.due === null) return null;
  return (
    <p className={styles.measureDuties}>
      {facts.map(([label, value]) => (
        <span key={label}>
          <span className="note">{label}</span> {value}
        </span>
      ))}
      {measure.due && <DueWords due={measure.due} />}
    </p>
  );
}
