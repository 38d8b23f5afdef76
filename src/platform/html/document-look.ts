/**
 * How a paper looks on screen and in print. Every rule begins with `.paper`, so that it can stand in
 * any page; `paperSheet` adds the sheet itself and is for pages that are a paper and nothing else.
 */
export const paperLook = `
.paper{font-family:"TH Sarabun PSK","TH Sarabun New",Sarabun,"Noto Sans Thai",Thonburi,"Leelawadee UI",Tahoma,sans-serif;line-height:1.45;color:#1a1a1a;overflow-wrap:break-word}
.paper-heading{text-align:center;font-size:1.15em;line-height:1.5;margin:.6em 0}
.paper-heading span{display:block}
.paper-emblem{display:block;height:2cm;max-width:6cm;object-fit:contain;margin:0 auto .4em}
.paper-centred{text-align:center}
.paper-scroll{overflow-x:auto;margin:1em 0}
.paper-table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:72rem;font-size:.82em}
.paper-table.paper-few{min-width:0}
.paper-table caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.paper-table th,.paper-table td{background:#fff;border:1px solid #555;padding:.25em .35em;vertical-align:top;text-align:start}
.paper-table th{background:#eef2f6;text-align:center;vertical-align:middle;font-weight:600}
.paper-table .paper-upright{height:9.5em;padding:.35em 0}
.paper-upright span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;display:inline-block}
.paper-table .paper-center{text-align:center}
.paper-table .paper-end{text-align:end}
.paper-table p,.paper-list{margin:0}
.paper-list{list-style:none;padding:0}
.paper-list li{display:flex;gap:.3em}
.paper-list li>span:last-child{min-width:0}
.paper-marker{flex:none}
.paper-table a{overflow-wrap:anywhere}
.paper-signatures{display:flex;flex-wrap:wrap;justify-content:space-around;gap:2em;margin:2em 0 1em;break-inside:avoid}
.paper-signature{text-align:center}
.paper-signature p{margin:.5em 0}
.paper-dots{display:inline-block;min-width:11em;border-bottom:1px dotted #333;height:1em}
.paper-poster{text-align:center;break-after:page;padding:2em 0}
.paper-poster h2{font-size:1.8em}
.paper-poster-sub{font-size:1.35em}
.paper-qr{width:15rem;margin:1em auto}
.paper-letter{text-align:start}
.letter-head{text-align:center;margin:0 0 .6em}
.letter-head img{height:3cm;max-width:6cm;object-fit:contain}
.letter-blank{display:inline-flex;align-items:center;justify-content:center;width:3cm;height:3cm;padding:.3em;border:1px dashed #777;color:#666;font-size:.75em;line-height:1.3;text-align:center}
.letter-memo{display:grid;grid-template-columns:1fr auto 1fr;align-items:end;gap:.5em;text-align:start}
.letter-memo img{height:1.5cm;max-width:3cm}
.letter-memo .letter-blank{width:1.7cm;height:1.7cm;font-size:.55em}
.letter-memo h1{font-size:1.7em;margin:0}
.letter-leaders{margin:.6em 0}
.letter-leaders>div{display:flex;flex-wrap:wrap;gap:0 1em}
.letter-leaders p{display:flex;flex:1 1 14em;gap:.5em;margin:.15em 0;align-items:baseline}
.letter-leaders b{flex:none}
.letter-leaders span{flex:1;min-height:1.4em}
.letter-dotted b{font-size:1.2em}
.letter-dotted span{border-bottom:1px dotted #333}
.letter-rule{width:9em;max-width:40%;margin:.6em auto 1em;border:0;border-top:1px solid #333}
.letter-clause{margin:.6em 0}
.letter-indent-1{text-indent:4em}
.letter-indent-2{text-indent:5.5em}
.letter-indent-0 .letter-marker{margin-inline-end:.8em}
.letter-roster{list-style:none;padding:0;margin:.5em 0 .5em 2em}
.letter-roster li{display:grid;grid-template-columns:2em 1fr 1fr 8em;gap:0 .5em}
.letter-dated{margin:1.2em 0 0 8em}
.letter-signed{margin:3em 0 1em auto;width:60%;text-align:center;break-inside:avoid}
.letter-signed p{margin:.1em 0}
.letter-pictures{display:grid;grid-template-columns:1fr 1fr;gap:1em;margin:1em 0}
.letter-pictures figure{margin:0;text-align:center;break-inside:avoid}
.letter-pictures img{max-width:100%;max-height:5.6cm;object-fit:contain}
.letter-pictures figcaption{font-size:.9em}
.letter-sheet{margin:1.5em 0;border:0;border-top:1px dashed #bbb;break-after:page}
@media (max-width:40rem){
.letter-indent-1,.letter-indent-2{text-indent:2em}
.letter-dated{margin-inline-start:2em}
.letter-signed{width:auto}
.letter-roster{margin-inline-start:0}
.letter-roster li{grid-template-columns:1.8em 1fr;margin-bottom:.4em}
.letter-roster li>:nth-child(n+3){grid-column:2}
.letter-pictures{grid-template-columns:1fr}
}
@media print{
.letter-sheet{border:0;margin:0}
.paper{font-size:11pt}
.paper-scroll{overflow:visible}
.paper-table{min-width:0;font-size:8.5pt}
.paper-table thead{display:table-header-group}
.paper-table tr{break-inside:avoid}
.paper-table tbody tr:first-child{break-before:avoid}
.paper-heading,.paper-emblem{break-after:avoid}
.paper-table th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.paper a{color:inherit;text-decoration:none}
}
`
