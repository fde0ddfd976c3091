// The report: its head, the figures that answer, tables with bars, cards, people; on paper only what is read there.

const HEAD = `
.page>header,.page>main{max-width:72rem;margin:0 auto;padding:0 1rem}
.page>main{padding-bottom:4rem}
.kicker{color:var(--soft);font-size:var(--small);font-weight:600;letter-spacing:.04em;text-transform:uppercase;margin:1.5rem 0 0}
.sources{list-style:none;padding:0;margin:0 0 1rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.1rem 1.5rem}
.sources strong{color:var(--ink);font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none;padding:0;margin:0;border-block:1px solid var(--line)}
nav a{display:inline-block;padding:.6rem 0;font-size:var(--less-size);text-decoration:none}
nav a:hover{text-decoration:underline}
section{margin-top:3rem}
section>p,section>ul{max-width:46rem}
@media (max-width:44rem){nav ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap}section{margin-top:2.25rem}
.sources{display:block}h1{font-size:var(--title)}}
@media (min-width:80rem){
.page{display:grid;grid-template-columns:13rem minmax(0,60rem);column-gap:3rem;justify-content:center;align-items:start}
.page>.audience{grid-column:1/-1;justify-self:stretch;margin-inline:calc(50% - 50vw)}
.page>header{grid-column:2;margin:0;padding:0;max-width:none;width:100%}
.page>main{grid-column:2;margin:0;padding:0 0 4rem;max-width:none;width:100%}
.page>nav{grid-column:1;grid-row:2/span 2;position:sticky;top:0;padding-top:3.5rem;max-height:100vh;overflow-y:auto}
nav ul{display:block;border:0}nav a{padding:.3rem 0}}
@media (max-width:79.99rem){.page>nav{max-width:72rem;margin:0 auto;padding:0 1rem}}
`

const FIGURES = `
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1.25rem;margin:1.5rem 0 1rem}
.figures>div{border-top:.25rem solid var(--absent);padding-top:.5rem;display:flex;flex-direction:column;container-type:inline-size}
.figures .found{border-color:var(--found)}.figures .review{border-color:var(--review)}.figures .alert{border-color:var(--alert)}
.figures .total{border-color:var(--ink)}
.figures .aside{border-color:var(--rule);border-top-style:double}
.figures dt{color:var(--ink);font-weight:600;order:1}
.figures dd{margin:0}
.figures .figure{font:600 var(--figure)/1.05 var(--serif);font-variant-numeric:lining-nums tabular-nums;order:0;
font-size:min(var(--figure),23cqi);white-space:nowrap}
.figures .long{font-size:min(var(--figure),17cqi)}
.figures .withheld{font-size:var(--more);white-space:normal;line-height:1.4}
.figures .of{order:2;color:var(--soft);font-size:var(--small);line-height:1.45}
@media (max-width:44rem){.figures{grid-template-columns:1fr 1fr;gap:1rem}}
svg.bar{display:block;width:100%;height:.8rem}
svg.whole{height:1.25rem;margin:0 0 .5rem}
svg .found,svg .good{fill:var(--found)}svg .review{fill:var(--review)}svg .alert,svg .against{fill:var(--alert)}
svg .absent,svg .part{fill:var(--absent)}svg .total{fill:var(--plain)}svg .less{fill:var(--less)}svg .aside{fill:var(--rule)}
svg .open{opacity:.35}
.barred{display:grid;grid-template-columns:5.5rem minmax(3rem,1fr);gap:.75rem;align-items:center}
.barred .n{white-space:normal}
table.bars th{width:38%}
table.bars td.note{width:26%;color:var(--soft)}
@media (max-width:44rem){table.bars>tbody>tr>th,table.bars td.note{width:auto}.barred{grid-template-columns:3.5rem 1fr}.barred .n{text-align:left}
.barred.long{grid-template-columns:1fr}
table.bars>tbody>tr{padding:.3rem 0!important;border-color:var(--line)!important}table.bars td[data-label]::before{content:none!important}
table.bars tr.part>th{padding-left:0!important}}
`

const CARDS = `
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:1rem;padding:0;margin:.5rem 0 1rem;list-style:none;
max-width:none}
.card{border:1px solid var(--line);border-left:.25rem solid var(--rule);border-radius:.375rem;background:var(--raised);padding:.75rem 1rem}
.card.alert{border-left-color:var(--alert)}.card.review{border-left-color:var(--review)}.card.found{border-left-color:var(--found)}
.card p{margin:.35rem 0}
.card h3,.card h4{margin:0 0 .25rem;font-size:var(--text)}
.more{color:var(--soft)}
`

const PEOPLE = `
.tools{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:.75rem;align-items:end;margin:.75rem 0}
.tools p{grid-column:1/-1;margin:0;color:var(--soft)}
.tools input,.tools select{width:100%}
@media (max-width:44rem){.tools{grid-template-columns:minmax(0,1fr)}}
th button{border:0;background:none;padding:0;font-weight:600;min-height:1.5rem;text-align:left;color:inherit}
[aria-sort=ascending] button::after{content:" ↑"}[aria-sort=descending] button::after{content:" ↓"}
.facts{display:block;color:var(--soft);font-weight:400;font-size:var(--small)}
@media (min-width:64rem){.people td:last-child{min-width:14rem}.people>tbody>tr>th{min-width:13rem}}
.long-list thead th::first-letter{text-transform:uppercase}
@media (max-width:44rem){table.long-list>tbody>tr>td{display:inline}table.long-list>tbody>tr>td+td:not(:empty)::before{
content:" · " attr(data-label) ": "}table.long-list td:first-of-type{font-weight:600}
table.long-list td:first-of-type::before{content:none}table.long-list>tbody>tr>th{display:inline;padding-right:.5rem}}
`

const PAPER = `
.on-paper{display:none}
@media print{html{font-size:9.5pt}.tools,nav,.skip,#people-section,details:not(.rest),.not-on-paper{display:none!important}
.rest::details-content{content-visibility:visible}.on-paper{display:block}
.page{display:block}.page>header,.page>main{max-width:none;padding:0}.audience{border:1pt solid #000;color:#000;background:none!important}
section{margin-top:1.25rem}h2,h3{break-after:avoid}tr,.card,.figures,svg{break-inside:avoid}.cards{grid-template-columns:1fr 1fr}
.figures{grid-template-columns:repeat(6,1fr)}.long-list tbody tr:nth-child(n+31){display:none}@page{size:A4;margin:14mm}}
`

export const REPORT = HEAD + FIGURES + CARDS + PEOPLE + PAPER
