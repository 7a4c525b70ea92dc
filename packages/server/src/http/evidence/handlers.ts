import type { Upload } from '@bihuan/contract';
import { evidenceTypeOf } from '@bihuan/documents';
import { type EvidenceFile, ledgerScope } from '@bihuan/domain';
import { findingsWithFile, findText, type HeldOn, type UploadRecord, uploadsOf } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import type { EvidenceTexts } from '../../jobs/evidence/evidence-texts.js';
import { heldEvidence, openEvidence } from '../../use-cases/evidence/held-evidence.js';
import { heldScan } from '../../use-cases/evidence/held-scan.js';
import { inTurn } from '../../use-cases/evidence/in-turn.js';
import { MOST_FINDINGS, MOST_UPLOADS, ownerOf, takeUpload } from '../../use-cases/evidence/take-upload.js';

type Routes =
  | 'uploadEvidence'
  | 'listUploads'
  | 'downloadEvidence'
  | 'viewEvidence'
  | 'viewScan'
  | 'getEvidenceText';

/** Routes of the evidence (佐证材料). */
export function evidenceHandlers(
  { store, vault, config }: Pick<ServerDeps, 'store' | 'vault' | 'config'>,
  texts: Pick<EvidenceTexts, 'wake'>,
): HandlersOf<Routes> {
  const { workFolder, uploadBytes } = config;
  const taking = { store, vault, workFolder, uploadBytes, inTurn: inTurn(), wakeJob: () => texts.wake() };
  return {
    uploadEvidence: async ({ caller, upload }) => presented(await takeUpload(taking, caller, upload)),
    listUploads: ({ caller }) =>
      store.read(async (tx) => {
        const rows: Upload[] = [];
        const { profile } = caller;
        for (const upload of await uploadsOf(tx, ownerOf(caller), MOST_UPLOADS)) {
          const heldOn = await findingsWithFile(tx, ledgerScope(profile), upload.digest, MOST_FINDINGS);
          rows.push(presented({ ...upload, heldOn }));
        }
        return { rows };
      }),
    downloadEvidence: async ({ caller, params }) => {
      const file = await store.read((tx) => openEvidence(tx, caller, params, null));
      return { ...streamed(vault, file), mediaType: 'application/octet-stream', shown: false };
    },
    viewEvidence: async ({ caller, params }) => {
      const file = await store.read((tx) => openEvidence(tx, caller, params, ['pdf', 'image']));
      return { ...streamed(vault, file), mediaType: file.mediaType, shown: true };
    },
    viewScan: async ({ caller, params }) => {
      const { sha256: digest, size, mediaType } = await store.read((tx) => heldScan(tx, caller, params));
      return {
        ...streamed(vault, { name: `扫描件${digest.slice(0, 8)}`, digest, size }),
        mediaType,
        shown: true,
      };
    },
    getEvidenceText: ({ caller, params }) => store.read((tx) => textOf(tx, caller, params)),
  };
}

async function textOf(
  tx: Parameters<typeof heldEvidence>[0],
  caller: Caller,
  place: Parameters<typeof heldEvidence>[2],
) {
  const { evidence, visibility } = await heldEvidence(tx, caller, place);
  const { state, text, message } = await findText(tx, evidence.digest);
  return { id: place.findingId, visibility, state, text, message };
}

function streamed(
  vault: ServerDeps['vault'],
  { name, digest, size }: Pick<EvidenceFile, 'name' | 'digest' | 'size'>,
) {
  return { fileName: name, size, open: () => vault.read(digest) };
}

function presented({
  digest,
  name,
  mediaType,
  size,
  uploadedAt,
  heldOn,
}: UploadRecord & { heldOn: HeldOn[] }): Upload {
  const label = evidenceTypeOf(mediaType)?.label ?? '文件';
  const held = heldOn.map(({ findingId, number }) => ({ findingId, number }));
  return { digest, name, mediaType, label, size, uploadedAt, heldOn: held };
}
