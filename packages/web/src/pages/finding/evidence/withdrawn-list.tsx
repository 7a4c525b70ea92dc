import type { FindingPage } from '@bihuan/contract';
import { type EvidenceKind, evidenceKindLabels } from '@bihuan/domain';

/** 已撤回的材料: what was attached by mistake stays in sight, though its content does not. */
export function WithdrawnList({ finding }: { finding: FindingPage }) {
  const withdrawn = finding.course?.withdrawnEvidence ?? [];
  if (withdrawn.length === 0) return null;
  return (
    <details>
      <summary>已撤回 {withdrawn.length} 份</summary>
      <ul>
        {withdrawn.map(({ id, name, kind, withdrawn: { by, on, reason } }) => (
          <li key={id} className="note">
            <s>{name}</s>（{evidenceKindLabels[kind as EvidenceKind]}）　{by.name ?? '已删除姓名的人员'}（
            {by.unit}）{on} 撤回：{reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
