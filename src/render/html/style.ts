// The style of the HTML report. It stands in the page itself, and the page's policy admits exactly these bytes by their hash.

export const STYLE = `
:root{color-scheme:light dark;--ink:#1c1f24;--soft:#565d68;--paper:#fff;--panel:#f4f5f7;--line:#d5d9df;--link:#0b57a4;--good:#2f7d4f;\
--part:#3f6ea8;--less:#9a5b13;--alert:#b3261e;--review:#8a6d00;--mark:#fff1b8;--focus:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#aab1bc;--paper:#16181c;--panel:#20242a;--line:#3a404a;--link:#8ab8f0;\
--good:#6fbf8b;--part:#7ba6dc;--less:#d9a15c;--alert:#ff8a80;--review:#e0c25a;--mark:#5a4a00;--focus:#8ab8f0}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper)}
body{margin:0 auto;padding:0 1rem 4rem;max-width:72rem}
h1{font-size:1.5rem;line-height:1.25;margin:1.5rem 0 .5rem}
h2{font-size:1.2rem;margin:2.5rem 0 .75rem;border-top:1px solid var(--line);padding-top:1.25rem}
h3{font-size:1rem;margin:1.25rem 0 .5rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
.audience{background:var(--alert);color:#fff;font-weight:600;padding:.6rem 1rem;margin:0 -1rem}
@media (prefers-color-scheme:dark){.audience{color:#16181c}}
.public .audience{background:var(--good)}
.lead{font-size:1.15rem;max-width:60ch}
blockquote{margin:1rem 0;padding:.75rem 1rem;border-left:4px solid var(--part);background:var(--panel);max-width:70ch}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.92rem}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
th{font-weight:600}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tr.part td:first-child,tr.part th:first-child{padding-left:1.8rem;font-weight:400}
.wide{overflow-x:auto}
.chart{width:100%;height:auto;max-width:48rem;display:block;font:12px system-ui,sans-serif}
.chart.small{max-width:40rem}
.chart text{fill:var(--ink)}.chart .figure{font-weight:600}
.chart .total{fill:var(--soft)}.chart .less{fill:var(--less)}.chart .part{fill:var(--part)}.chart .alert{fill:var(--alert)}\
.chart .review{fill:var(--review)}.chart .good{fill:var(--good)}
.chart .grid{stroke:var(--line)}.chart .mark{stroke:var(--alert);stroke-dasharray:4 3}
.chart .claimant{fill:var(--less);stroke:var(--less)}.chart .verifier{fill:var(--good);stroke:var(--good)}.chart .interval{stroke-width:3}\
.chart .open{stroke-dasharray:2 4}
.chart .in{fill:var(--part)}.chart .out{fill:none;stroke:var(--line);stroke-width:2}.chart .join{stroke:var(--part);stroke-width:3}
.apart{border:1px solid var(--line);background:var(--panel);padding:.75rem 1rem;margin:.75rem 0}
.tag{display:inline-block;border:1px solid var(--line);border-radius:.25rem;padding:0 .4rem;margin:0 .25rem .25rem 0;font-size:.85rem;\
background:var(--panel)}
.tag.alert{border-color:var(--alert);color:var(--alert);font-weight:600}.tag.review{border-color:var(--review)}
.tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:.75rem 0}
.tools label{max-width:100%;display:grid;gap:.2rem;font-size:.9rem}
input,select{max-width:100%;width:100%}
input,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;\
padding:.35rem .5rem;min-height:2.5rem}
th button{border:0;background:none;padding:0;font-weight:600;min-height:1.5rem;cursor:pointer;text-align:left}
details{margin:.25rem 0}summary{cursor:pointer;min-height:1.5rem;color:var(--link)}
mark{background:var(--mark);color:inherit;padding:0 .15rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0;\
overflow-wrap:anywhere}
code{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
nav a{display:inline-block;padding:.25rem 0}
[hidden]{display:none}
@media (max-width:40rem){dl{grid-template-columns:1fr}.people thead{display:none}.people tr{display:block;\
border-bottom:2px solid var(--line);padding:.5rem 0}.people td,.people th{display:block;border:0;padding:.1rem 0}}
@media print{html{font-size:10pt;color:#000;background:#fff}:root{--ink:#000;--paper:#fff;--panel:#fff;--soft:#333;--line:#999}.tools,nav,\
.skip{display:none}body{max-width:none;padding:0}h2{break-after:avoid}tr,.chart{break-inside:avoid}@page{size:A4;margin:15mm}}
`
