/** Shown at every page address while the pages are not built; needs no script and no file. */
export const PLAIN_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>闭环 Bihuan</title>
<style>
body { margin: 0; background: #f6f6f2; color: #1b2024; font: 16px/28px -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 48px 24px; }
h1 { font-size: 26px; line-height: 36px; }
code { background: #eff0eb; padding: 2px 6px; border-radius: 4px; }
a { color: #1f4b6e; }
</style>
</head>
<body>
<main>
<h1>闭环 Bihuan</h1>
<p>服务器在运行，页面还没有生成。</p>
<p>请在程序所在的文件夹里运行 <code>npm run build</code>，完成后刷新本页。</p>
<p>这时接口已经可以使用：<a href="/api/docs">接口说明</a>。</p>
</main>
</body>
</html>
`;
