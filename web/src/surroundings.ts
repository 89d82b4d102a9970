// What the browser and the address say about how to start: language, theme, motion, contrast, screen, sample.

import type { Bridge } from './bridge';

const media = {
  prefers_dark: '(prefers-color-scheme: dark)',
  prefers_reduced_motion: '(prefers-reduced-motion: reduce)',
  prefers_high_contrast: '(prefers-contrast: more), (forced-colors: active)',
  has_coarse_pointer: '(pointer: coarse)',
};

export interface Settings {
  language: 'zh-CN' | 'en';
  has_language_from_address: boolean;
  screen: string;
  sample: string;
  has_storage: boolean;
  [preference: string]: string | boolean;
}

function browserLanguage(): 'zh-CN' | 'en' {
  for (const tag of navigator.languages) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

export function settings(hasStorage: boolean): Settings {
  const query = new URLSearchParams(location.search);
  const asked = query.get('lang')?.toLowerCase() ?? '';
  const fromAddress = asked.startsWith('zh') ? 'zh-CN' : asked.startsWith('en') ? 'en' : undefined;
  const screen = /^#s=([a-z0-9_-]{1,40})$/.exec(location.hash)?.[1] ?? '';
  const sample = /^[a-z0-9_-]{1,40}$/.exec(query.get('sample') ?? '')?.[0] ?? '';
  const preferences = Object.entries(media).map(([key, text]) => [key, matchMedia(text).matches]);
  return {
    language: fromAddress ?? browserLanguage(),
    has_language_from_address: fromAddress !== undefined,
    screen,
    sample,
    has_storage: hasStorage,
    ...Object.fromEntries(preferences),
  };
}

export function watchSurroundings(bridge: Bridge, hasStorage: boolean): void {
  for (const text of Object.values(media)) {
    matchMedia(text).addEventListener('change', () => bridge.setSurroundings(settings(hasStorage)));
  }
}
