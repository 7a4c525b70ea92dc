import { type Zippable, zipSync } from 'fflate';

/** Packs texts and bytes into a zip archive, as Office does. */
export function zipFile(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(files, { level: 6 });
}
