// Colours, sizes and typefaces, named by what they mean. Text and marks keep 4.5:1 on paper and on panels, in light and dark.
// "Linked" is blue and not green: it says that somebody was found on a list, never that anybody is free.

const LIGHT = `color-scheme:light;--paper:#fdfcfa;--panel:#f3f1ec;--raised:#fff;--ink:#1d2530;--soft:#575f6b;--line:#dcd8cf;--rule:#b9b4a8;
--link:#1f5a96;--focus:#1f5a96;--found:#27639f;--review:#8a5a00;--alert:#a92b22;--absent:#6f7681;--plain:#44546a;--less:#9d7b4f;
--mark:#fbe7b2;--on-strong:#fff`

const DARK = `color-scheme:dark;--paper:#15181d;--panel:#1e232a;--raised:#1a1e24;--ink:#e6e8eb;--soft:#a9b1bc;--line:#363d47;--rule:#4d5663;
--link:#8dbbee;--focus:#8dbbee;--found:#7fb0e6;--review:#e0b45a;--alert:#ff8f84;--absent:#99a1ad;--plain:#93a4ba;--less:#c9a876;
--mark:#574612;--on-strong:#15181d`

const PRINT = `color-scheme:light;--paper:#fff;--panel:#fff;--raised:#fff;--ink:#000;--soft:#333;--line:#bbb;--rule:#888;
--link:#000;--found:#27639f;--review:#8a5a00;--alert:#a92b22;--absent:#6f7681;--plain:#44546a;--mark:#fff;--on-strong:#fff`

/** One scale, a step of 1.25 from the size of running text; figures that answer stand above it. */
const SCALE = `--small:.8125rem;--less-size:.9rem;--text:1rem;--more:1.25rem;--title:1.5625rem;--head:1.953rem;--figure:2.75rem;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;--serif:Georgia,"Iowan Old Style","Noto Serif",serif;
--mono:ui-monospace,Consolas,monospace`

export const PALETTE = `
:root{${LIGHT};
${SCALE}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
@media print{:root{${PRINT}}}
`
