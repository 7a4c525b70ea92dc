/** The way back to the links of a demo that were lost. */
export function LinksAgain() {
  return (
    <p className="note">
      链接没存下：在运行程序的电脑上，用同一个数据文件夹运行 <code>bihuan demo --links</code>，重新发一遍。
    </p>
  );
}
