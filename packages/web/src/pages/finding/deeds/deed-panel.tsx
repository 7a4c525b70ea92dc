import type { FindingPage } from '@bihuan/contract';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { DeedFieldControl } from '../../../forms/deeds/deed-field.js';
import { bodyOf, fieldProblem, onlyOptions, type Typed } from '../../../forms/deeds/deed-form.js';
import {
  OnPaperFields,
  onPaperBody,
  onPaperOpened,
  onPaperProblem,
} from '../../../forms/deeds/on-paper-fields.js';
import { Locked } from '../../../parts/locked.js';
import { SidePanel } from '../../../parts/side-panel.js';
import { ExtensionLine } from '../course-lines.js';
import { type PanelProps, useRefresh } from '../panels/panel-props.js';
import { DecisionWords } from './decision-words.js';
import { deedForms, deedTitle, type FormDeed } from './deed-forms.js';
import { decisionDeeds, pendingOf } from './pending-decision.js';
import { SignedContent } from './signed-content.js';
import { useTypedForOthers } from './typed-for-others.js';
import { useFindingDeeds } from './use-finding-deed.js';
import { WhatChanged } from './what-changed.js';

/** The form of a deed, made from its row of the table; one that may not be done says why instead. */
export function DeedPanel({ finding, close, name, given }: PanelProps & { name: FormDeed; given: Typed }) {
  const send = useFindingDeeds(finding);
  const refresh = useRefresh(finding);
  const form = deedForms[name];
  const hindrance = finding.can[name];
  const known = { ...onlyOptions(form.fields, finding), ...given };
  const title = `${deedTitle(name)} ${finding.content.number}`;
  const isOnlyOnPaper = useTypedForOthers()(finding, name);
  if (hindrance && !isOnlyOnPaper) {
    return (
      <SidePanel title={title} open close={close}>
        <Locked why={hindrance.message} />
      </SidePanel>
    );
  }
  return (
    <CorrectionPanel<Typed>
      title={title}
      deed={form.act}
      {...(form.danger && { danger: true })}
      open
      close={close}
      draftKey={`deed:${name}:${finding.id}:${JSON.stringify(given)}`}
      initial={isOnlyOnPaper ? { ...known, ...onPaperOpened } : known}
      withoutReason
      tellsChanges
      problem={(typed) => problemOf(form.fields, typed)}
      refresh={refresh}
      send={(typed) => send([{ name, body: { ...bodyOf(form.fields, typed), ...onPaperBody(typed) } }])}
    >
      {(typed, change, checked) => (
        <>
          <WhatChanged finding={finding} />
          {form.note && <p>{form.note}</p>}
          <OtherPending finding={finding} name={name} />
          {form.signs && <SignedContent finding={finding} />}
          {EXTENSION_DEEDS.includes(name) && <AskedExtensions finding={finding} />}
          {form.fields.map((field) => (
            <DeedFieldControl key={field.name} {...{ field, typed, change, checked }} subject={finding} />
          ))}
          {form.paper && <OnPaperFields {...{ typed, change, checked }} isOnlyWay={isOnlyOnPaper} />}
        </>
      )}
    </CorrectionPanel>
  );
}

const EXTENSION_DEEDS: readonly FormDeed[] = ['decideExtension', 'decideLateExtension'];

/** What is asked for, and why: whoever decides reads it first. */
function AskedExtensions({ finding }: Pick<PanelProps, 'finding'>) {
  const open = (finding.course?.extensions ?? []).filter(({ decision }) => decision === null);
  return (
    <ul aria-label="等决定的延期申请">
      {open.map((entry) => (
        <li key={entry.id}>
          <ExtensionLine entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** A first signature under another decision lapses when this one is signed: said before it happens. */
function OtherPending({ finding, name }: { finding: FindingPage; name: FormDeed }) {
  const pending = pendingOf(finding);
  if (!pending || !Object.values<string>(decisionDeeds).includes(name)) return null;
  return (
    <div role="status">
      <p>另一个决定在等第二签。你签这一个，那个第一签就作废：</p>
      <DecisionWords decision={pending.decision} />
    </div>
  );
}

function problemOf(fields: (typeof deedForms)[FormDeed]['fields'], typed: Typed): string | null {
  const problems = fields.map((field) => fieldProblem(field, typed));
  return problems.find((problem) => problem !== null) ?? onPaperProblem(typed);
}
