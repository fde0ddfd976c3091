// Two people beside each other, and the answers below them: the same in the report, in `review --web` and on the page.

export const PAIR = `
table.pair{table-layout:fixed;margin:.25rem 0}
table.pair th,table.pair td{padding:.2rem .5rem;overflow-wrap:anywhere;line-height:1.4}
table.pair thead th{color:var(--ink);font-size:var(--less-size)}
table.pair thead span{display:block;color:var(--soft);font-weight:400;font-size:var(--small)}
table.pair tbody th{color:var(--soft);font-weight:400}
table.pair thead td{border-bottom-color:var(--rule)}
table.pair th:first-child,table.pair td:first-child{width:24%;padding-left:0}
table.pair tr.differs>*{background:var(--mark)}
table.pair tr.differs>th{color:var(--ink);font-weight:600}
@media (max-width:44rem){
table.pair{font-size:var(--small)}
table.pair tr{display:grid;grid-template-columns:1fr 1fr;border-bottom:1px solid var(--line)}
table.pair th,table.pair td,table.pair th:first-child,table.pair td:first-child{border:0;width:auto;padding:.1rem .3rem .1rem 0;line-height:1.3}
table.pair tbody th:first-child{grid-column:1/-1;padding-bottom:0}
table.pair thead td{display:none}}
.reviewing{max-width:60rem;margin:0 auto;padding:0 1rem}
.reviewing h1{font-size:var(--more);margin:.5rem 0}
.reviewing .question{font-weight:600;margin:.5rem 0}
.reviewing .reason{color:var(--soft);margin:.35rem 0;font-size:var(--less-size)}
.reviewing .top{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem 1rem;margin:.5rem 0}
.reviewing .top input{width:100%}
.reviewing thead .differs{background:var(--mark)}
.reviewing .said details{display:inline-block;margin-left:.5rem}
.reviewing .count{display:flex;gap:1rem;align-items:center;font-size:var(--less-size);white-space:nowrap}
.reviewing .said{min-height:1.5rem;margin:.25rem 0;font-size:var(--less-size)}
.reviewing .answer-bar{position:sticky;bottom:0;background:var(--paper);border-top:1px solid var(--rule);padding:.5rem 0}
.reviewing .answers{display:flex;flex-wrap:wrap;gap:.5rem}
.reviewing .answers button{flex:1 1 8rem;font-weight:600}
.reviewing .answers button.small{flex:0 1 auto;font-weight:400}
@media (max-width:44rem){
.reviewing .top{grid-template-columns:1fr}
.reviewing .card{padding:.4rem .6rem;margin:0}
.reviewing kbd{display:none}
.reviewing h1{position:absolute;left:-999rem}
.reviewing .count{margin:.35rem 0}
.reviewing .said{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:var(--small)}
.reviewing .said:has([open]),.reviewing .said:has(.bad){white-space:normal}
.reviewing .answer-bar{padding:.15rem 0 .35rem}
.reviewing .answers{display:grid;grid-template-columns:repeat(6,1fr);gap:.35rem}
.reviewing .answers button{grid-column:span 2;padding:.2rem;font-size:var(--less-size);line-height:1.2}
.reviewing .answers button.small{grid-column:span 3;font-size:var(--small)}
}
@media (max-height:45rem){.reviewing h1{display:inline-block;margin:.1rem 0}.reviewing .answers button{line-height:1.2}}
@media (max-width:30rem){.audience{font-size:var(--small);padding:.35rem 1rem}}
`
