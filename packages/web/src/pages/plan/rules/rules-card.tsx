import type { Rule } from '@bihuan/contract';
import { Button } from 'antd';
import { Card } from '../../../parts/card.js';
import { Glyph } from '../../../parts/glyph.js';
import { Tag } from '../../../parts/tag.js';
import type { PlanCardProps } from '../ground-cards.js';
import styles from '../plan.module.css';
import { inForceWords, levelWords, spanWords } from './rule-words.js';

/** 期限规则: each with the document it comes from; one that nobody has verified turns nothing red. */
export function RulesCard({ loop, start }: PlanCardProps) {
  const why = loop.can.setRule;
  return (
    <Card
      title="期限规则"
      note="核实过出处的才会变红"
      aside={
        !why && (
          <Button size="small" onClick={() => start('setRule')}>
            加一条规则
          </Button>
        )
      }
    >
      <ul className={styles.entries} aria-label="期限规则">
        {loop.rules.map((rule) => (
          <li key={rule.id}>
            <RuleLine rule={rule} />
            {!why && (
              <p className={styles.deeds}>
                <Button
                  size="small"
                  aria-label={`${changeWords(rule)}：${rule.name}`}
                  onClick={() => start('setRule', { ruleId: rule.id })}
                >
                  {changeWords(rule)}
                </Button>
                <Button
                  size="small"
                  aria-label={`停用：${rule.name}`}
                  onClick={() => start('withdrawRule', { ruleId: rule.id })}
                >
                  停用
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {why && (
        <p className={styles.locked}>
          <Glyph name="lock" size={14} /> <span className="note">{why.message}</span>
        </p>
      )}
    </Card>
  );
}

const changeWords = ({ isVerified }: Rule) => (isVerified ? '修改' : '核实或修改');

function RuleLine({ rule }: { rule: Rule & { isOwn: boolean } }) {
  const { name, basis, level, isVerified, isOwn } = rule;
  return (
    <>
      <p className={styles.line}>
        <strong>{name}</strong>
        <span>{spanWords(rule)}</span>
        {isVerified ? <Tag tone="green">已核实</Tag> : <Tag tone="amber">未核实</Tag>}
        {isOwn && <Tag>本单位设定</Tag>}
      </p>
      <p className="note">
        {[levelWords[level], `${basis.document}${basis.article ?? ''}`, inForceWords(rule)]
          .filter(Boolean)
          .join(' ・ ')}
      </p>
    </>
  );
}
