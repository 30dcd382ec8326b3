import type { Company } from '@/lib/content/types';

type Styled = Pick<Company, 'colors' | 'languages'>;

/** Japanese type: the browser's own serif is another on each system. See components/headline.tsx for the rest. */
const JAPANESE =
  ':lang(ja){--font-serif:"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP",serif}.whole{white-space:nowrap}';

/** CSS that only this company's pages have: its accent colours, and type of its languages. Inlined into every page. */
export function companyStyle({ colors, languages }: Styled): string | undefined {
  const accent = colors ? `:root{--color-accent:light-dark(${colors.light},${colors.dark})}` : '';
  return accent + (languages.includes('ja') ? JAPANESE : '') || undefined;
}
