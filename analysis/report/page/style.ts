import { palettes } from '../../charts/palette.ts';

const { ink, line, axis } = palettes.print;
const ink2 = palettes.print['ink-2'];
const ink3 = palettes.print['ink-3'];

/** The page's look: a printed report, readable in any browser and on paper. Sides follow the language's direction. */
export const pageStyle = `
*{box-sizing:border-box}
html{background:#EDE9DF;-webkit-text-size-adjust:100%}
body{margin:0;color:${ink};font:400 15px/1.55 "IBM Plex Sans","IBM Plex Sans Arabic","Noto Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:768px;margin:32px auto;padding:64px 82px;background:#FFFFFF}
h1{margin:0 0 4px;font-size:30px;line-height:1.2;font-weight:600}
h2{margin:44px 0 12px;font-size:22px;line-height:1.3;font-weight:600}
h3{margin:32px 0 8px;font-size:17px;line-height:1.35;font-weight:600}
h4{margin:24px 0 6px;font-size:15px;line-height:1.4;font-weight:600}
h2 bdi:first-child,h3 bdi:first-child{margin-inline-end:.6em}
p{margin:0 0 12px;text-wrap:pretty}
.sub{font-size:18px;color:${ink2};margin-bottom:8px}
.by,.notes,.under{color:${ink2};font-size:13px;line-height:1.45}
.by{margin:0}
.teaching{display:inline-block;margin:12px 0 0;padding:2px 10px;border:1px solid #E2C68F;border-radius:12px;background:#FAEFD8;color:#7A4A00;font-size:13px;font-weight:500}
nav{margin:32px 0 0;padding:16px 0;border-block:1px solid ${line}}
nav p{margin:0 0 6px;font-weight:600}
nav ol{list-style:none;margin:0;padding:0}
nav li{padding:2px 0}
nav li.l2{padding-inline-start:24px}
nav li.l3{padding-inline-start:48px}
nav a{color:#1F5C46;text-underline-offset:3px}
nav a:focus-visible{outline:2px solid #1F5C46;outline-offset:2px}
figure{margin:28px 0;break-inside:avoid}
figcaption{margin-bottom:8px}
.cap{display:block;font-weight:600;line-height:1.4}
.under{display:block}
figure svg{display:block;width:100%;height:auto;overflow:visible}
.notes{margin:8px 0 0}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;border-block:2px solid ${ink};font-size:13px;line-height:1.4}
th,td{padding:5px 8px;text-align:start;vertical-align:top}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{border-bottom:1px solid ${axis};color:${ink2};font-weight:500;vertical-align:bottom}
tbody th{font-weight:400}
tbody tr+tr>*{border-top:1px solid ${line}}
tbody tr.sum>*{border-top:1px solid ${axis};font-weight:600}
.n{text-align:end}
td.n{white-space:nowrap}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));margin:20px 0;padding:12px 0;border-block:1px solid ${axis};gap:16px}
.keys dl,.keys dt,.keys dd{margin:0}
.keys dt,.keys .r{color:${ink2};font-size:13px;line-height:1.4}
.keys .v{font-size:22px;font-weight:600;line-height:1.35}
.keys .m{color:${ink2};line-height:2}
.keys .v span{font-size:14px;font-weight:400;color:${ink2}}
.method{margin-top:32px;font-size:13px;line-height:1.5}
.method ul{margin:0;padding:0;list-style:none}
.method li{margin:0 0 4px}
.method .f{display:inline-block}
.method math{font-family:inherit;font-size:1em}
.method mfrac>*{math-style:normal;math-depth:0;font-size:.94em;padding:1px 2px}
.method mi{font-style:italic;text-transform:none}
.method mi[mathvariant=normal]{font-style:normal}
.method mo[data-tall]{transform:scaleY(2.1)}
.method i{font-style:italic}
.gone{color:${ink3}}
@media (max-width:700px){main{margin:0;padding:28px 20px}}
@media print{html{background:#FFFFFF}main{max-width:none;margin:0;padding:0}h2,h3,h4,figcaption{break-after:avoid}thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4;margin:22mm 25mm}}
`;
