// What every page of ours is made of: text, links, focus, tables, buttons and fields.

export const BASE = `
*{box-sizing:border-box}
html{font:var(--text)/1.55 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0}
h1,h2,h3{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
h1{font:600 var(--head)/1.2 var(--serif);margin:.25rem 0 .5rem}
h2{font:600 var(--title)/1.25 var(--serif);margin:0 0 .75rem}
h3{font-size:var(--text);margin:1.5rem 0 .5rem}
p{margin:.5rem 0 1rem}
ul{padding-left:1.25rem;margin:.5rem 0 1rem}
li,dd,bdi{overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:inline-block;padding:.5rem}
.soft{color:var(--soft)}
.audience{background:var(--alert);color:var(--on-strong);font-weight:600;font-size:var(--less-size);padding:.6rem 1rem;margin:0}
.public .audience{background:var(--found)}
.lead{font:400 var(--more)/1.5 var(--serif);max-width:46rem}
blockquote{margin:1rem 0;padding:.75rem 1rem;border-left:4px solid var(--rule);background:var(--panel);max-width:46rem}
code{font-family:var(--mono);font-size:.85em;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:0 .15rem;border-radius:.15rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:var(--less-size)}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th:first-child,td:first-child{padding-left:0}
thead th{color:var(--soft);font-weight:600;font-size:var(--small);border-bottom-color:var(--rule)}
th{font-weight:600}
tr.part>:first-child{padding-left:1.25rem;font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{overflow-x:auto}
input,select,button{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--absent);border-radius:.375rem;
padding:.45rem .7rem;min-height:2.75rem;max-width:100%}
button{cursor:pointer}
button:hover:enabled{border-color:var(--ink)}
button:disabled{color:var(--soft);cursor:default}
button.main{background:var(--link);border-color:var(--link);color:var(--on-strong);font-weight:600}
label{display:grid;gap:.2rem;font-size:var(--less-size)}
progress{width:100%;height:.5rem;accent-color:var(--found)}
kbd{font:var(--small) var(--mono);border:1px solid var(--absent);border-radius:.25rem;padding:0 .3rem}
details{margin:.25rem 0}
summary{cursor:pointer;min-height:1.5rem;color:var(--link)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}
dd{margin:0}
.tag{display:inline-block;border:1px solid var(--rule);border-radius:.25rem;padding:0 .4rem;margin:0 .25rem .25rem 0;
font-size:var(--small);line-height:1.5;background:var(--panel)}
.tag.alert{border-color:var(--alert);color:var(--alert);font-weight:600}
.tag.review{border-color:var(--review)}
.bad{color:var(--alert);font-weight:600}
/* A table that cannot be as wide as it needs becomes cards: each cell under the name of its column. */
@media (max-width:44rem){
dl{grid-template-columns:minmax(0,1fr)}
dd{margin-bottom:.4rem}
table.stack,table.stack>tbody,table.stack>tbody>tr,table.stack>tbody>tr>th,table.stack>tbody>tr>td{display:block}
table.stack>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.stack>tbody>tr{border-bottom:1px solid var(--rule);padding:.6rem 0}
table.stack>tbody>tr>th,table.stack>tbody>tr>td{border:0;padding:.1rem 0;text-align:left;white-space:normal}
table.stack>tbody>tr>td:empty{display:none}
table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:var(--small)}
}
`
