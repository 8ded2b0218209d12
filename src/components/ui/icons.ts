/** Icons in a box of 24, drawn with a line of 2 unless the path says otherwise. */
export const icons = {
  check: '<path d="M5 12.5l4.5 4.5L19 7"/>',
  quarter:
    '<circle cx="12" cy="12" r="8.5"/><path d="M12 12V3.5A8.5 8.5 0 0 1 20.5 12z" fill="currentColor" stroke="none"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l5 5"/>',
  whatsapp:
    '<path d="M3.5 20.5l1.3-4.2A8.6 8.6 0 1 1 8 19.4z"/><path d="M8.7 8.3c-.5 4 3 7.5 7 7.2l.6-2-2.3-1.2-1 1.1a6 6 0 0 1-2.6-2.6l1.1-1L10.5 7.6z" fill="currentColor" stroke="none"/>',
  right: '<path d="M9 5l7 7-7 7"/>',
  left: '<path d="M15 5l-7 7 7 7"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  filter: '<path d="M3 6h18M6 12h12M10 18h4"/>',
  sort: '<path d="M7 4v16M3 16l4 4 4-4M17 20V4M13 8l4-4 4 4"/>',
  place: '<path d="M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12z"/><circle cx="12" cy="9" r="2.5"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5h.1"/>',
  warning: '<path d="M12 3.5L22 20.5H2zM12 10v5M12 17.7h.1"/>',
  source: '<path d="M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5"/>',
  external: '<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>',
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c-6 6-6 12 0 18 6-6 6-12 0-18z"/>',
  store: '<path d="M4 10v10h16V10M3 4h18v5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20v-6h4v6"/>',
  phone:
    '<path d="M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"/>',
  document: '<path d="M6 3h9l4 4v14H6zM9 12h7M9 16h7M9 8h2"/>',
  rights: '<circle cx="12" cy="12" r="9"/><path d="M9.5 17V7.5h3.2a2.8 2.8 0 0 1 0 5.6H9.5M12.5 13l3 4"/>',
  export: '<path d="M3 17l2 3h14l2-6H3zM7 14V8h6v6M13 11h4v3M10 8V4"/>',
  shield: '<path d="M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
} as const;

/** All of them as the symbols that pages point at. */
export const iconSymbols = Object.entries(icons)
  .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing}</symbol>`)
  .join('');

export type IconName = keyof typeof icons;
