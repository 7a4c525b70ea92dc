/**
 * The colours of the product, each dark enough for text on white, paper and its own tint (WCAG AA, 4.5).
 * `tokens.css` repeats them for style sheets; `tokens.test.ts` holds both to the same values.
 */
export const colours = {
  ink: '#1B2024',
  ink2: '#47505A',
  ink3: '#626B74',
  brand: '#1F4B6E',
  red: '#B42318',
  amber: '#855000',
  green: '#0B6B57',
  blue: '#2A5A9C',
  violet: '#5B4A8C',
  rust: '#94400F',
  paper: '#F6F6F2',
  sunken: '#EFF0EB',
  line: '#E2E3DD',
  'input-line': '#868E96',
  focus: '#2B7BB9',
  mark: '#FFE59A',
  'brand-tint': '#E8EFF5',
  'red-tint': '#FCEFED',
  'amber-tint': '#FBF2DC',
  'green-tint': '#E5F2EE',
  'blue-tint': '#E9F0FA',
  'violet-tint': '#F0EDF7',
  'rust-tint': '#FBEEE5',
} as const;

export const HEI =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';
