const OLDEST = [20, 19];

/** Throws with a plain sentence where this Node is too old to run the product. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `需要 Node.js ${OLDEST.join('.')} 或更新的版本，这台电脑上是 ${version}。请更新 Node.js 后再运行。`,
  );
}
