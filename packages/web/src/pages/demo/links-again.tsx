/** The way back to the links of a demo that were lost. */
export function LinksAgain() {
  return (
    <p className="note">
      链接没存下：在运行程序的电脑上，到程序所在的文件夹里运行{' '}
      <code>
        npx --no-install bihuan demo --links --data 数据文件夹 --public-url {window.location.origin}
      </code>
      ，重新发一遍；还没用过的旧链接随之作废。
    </p>
  );
}
