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
@media print{
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
