/** Why a file cannot be read, in Chinese. */
export function fileSentence(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `没有找到 ${file}。请看看路径和文件名。`;
  if (code === 'EISDIR') return `${file} 是一个文件夹。请写出里面的文件。`;
  if (code === 'EACCES' || code === 'EPERM') return `没有读 ${file} 的权限。请换一个用户或改权限。`;
  return `读不了 ${file}。请看看文件是否还在、磁盘是否正常。`;
}
