import type { Unreadable } from '../read/unreadable.js';
import { unreadableSentence } from '../read/unreadable-sentence.js';

const FORMATS = 'PDF、Word、Excel、OFD、图片（PNG、JPEG、GIF、WebP、TIFF）或文本';

/** Why a file was not taken as evidence, and what to do: most reasons are those for which it cannot be read. */
export function evidenceRefusal(error: Unreadable): string {
  if (error.code === 'wrongType') {
    const { found } = error.params as { found: string };
    return `佐证材料应为 ${FORMATS}，这份文件是${found}，没有收下。请换成其中一种格式再上传。`;
  }
  if (error.code === 'encrypted') {
    return '文件设有打开密码，核验的人打不开，没有收下。请去掉密码，另存后再上传。';
  }
  return unreadableSentence(error).replaceAll('再导入', '再上传');
}
