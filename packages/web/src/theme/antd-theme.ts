import type { ThemeConfig } from 'antd';
import { colours, HEI } from './tokens.js';

const control = { desktop: 30, phone: 44 } as const;

/**
 * Ant Design in the product's clothes. On a phone the controls grow to a finger's width.
 * Motion is off: the tool is used all day, and nothing should be waited for.
 */
export function antdTheme(phone: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: colours.brand,
      colorLink: colours.brand,
      colorError: colours.red,
      colorWarning: colours.amber,
      colorSuccess: colours.green,
      colorInfo: colours.blue,
      colorText: colours.ink,
      colorTextSecondary: colours.ink2,
      colorTextTertiary: colours.ink3,
      colorTextPlaceholder: colours.ink3,
      colorTextDisabled: colours.ink3,
      colorBorder: colours['input-line'],
      colorBorderSecondary: colours.line,
      colorBgLayout: colours.paper,
      colorPrimaryBg: colours['brand-tint'],
      controlItemBgActive: colours['brand-tint'],
      controlItemBgActiveHover: colours['brand-tint'],
      controlItemBgHover: colours.sunken,
      borderRadius: 6,
      borderRadiusSM: phone ? 8 : 4,
      borderRadiusLG: phone ? 12 : 8,
      controlHeight: phone ? control.phone : control.desktop,
      controlHeightSM: phone ? control.phone : 26,
      controlHeightLG: phone ? 48 : 38,
      fontFamily: HEI,
      fontSize: phone ? 15 : 13,
      controlOutline: 'rgba(43, 123, 185, 0.35)',
      controlOutlineWidth: 2,
      motion: false,
      wireframe: false,
    },
    components: {
      Button: {
        defaultBorderColor: '#C3C7C4',
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        contentFontSizeLG: 14,
      },
      Drawer: { paddingLG: phone ? 16 : 20 },
    },
  };
}
