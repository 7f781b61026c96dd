// The look of the panel: paper, ink and one signal colour, as in the builder. All of it within a shadow root.

export const PANEL_CSS = `
:host{all:initial!important;display:contents!important}
section{color-scheme:light dark;position:fixed;z-index:2147483647;bottom:16px;right:16px;width:min(348px,calc(100vw - 32px));
--page:#fafaf9;--panel:#fff;--line:#e7e5e4;--ink:#1c1917;--quiet:#57534e;--signal:#2f5bea;--good:#15803d;--bad:#b91c1c;--warn:#b45309}
@media(prefers-color-scheme:dark){section{--page:#0c0a09;--panel:#1c1917;--line:#44403c;--ink:#fafaf9;--quiet:#a8a29e;--signal:#7c9bff;--good:#4ade80;--bad:#f87171;--warn:#fbbf24}}
*{box-sizing:border-box;margin:0}
section{display:flex;flex-direction:column;max-height:min(620px,calc(100vh - 32px));border:1px solid var(--line);border-radius:12px;background:var(--panel);color:var(--ink);box-shadow:0 1px 2px #1c191714,0 16px 40px -12px #1c191759;font:13px/20px "Geist Variable",Geist,system-ui,sans-serif;font-variant-numeric:tabular-nums;text-align:start;overflow-wrap:anywhere;overflow:hidden}
header{display:flex;align-items:center;gap:4px;padding:8px 8px 8px 14px;border-bottom:1px solid var(--line);cursor:grab;touch-action:none}
header.held{cursor:grabbing}.small header{border-bottom:0}
.titles{flex:1;min-width:0}
h2{font:inherit;font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.sub{color:var(--quiet);font-size:12px;line-height:16px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.body{overflow:auto;padding:4px 14px 12px;overscroll-behavior:contain}.small .body,.small footer{display:none}
button{font:inherit;color:inherit;min-height:28px;padding:3px 10px;border:1px solid var(--line);border-radius:8px;background:var(--panel);cursor:pointer}
button:hover{background:var(--page)}button:focus-visible,.body:focus-visible{outline:2px solid var(--signal);outline-offset:1px}
button[aria-pressed=true]{border-color:var(--signal);color:var(--signal)}
.icon{display:grid;place-items:center;width:28px;padding:0;border-color:transparent;color:var(--quiet)}
svg{width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
ol,ul{padding:0;list-style:none}
.gate{display:grid;grid-template-columns:20px 1fr;column-gap:8px;padding:8px 0;border-bottom:1px solid var(--line)}.gate:last-child{border-bottom:0}
.mark{padding-top:2px;color:var(--quiet)}.passed>.mark{color:var(--good)}.stopped>.mark{color:var(--bad)}.waiting>.mark{color:var(--warn)}
.name{font-weight:600}.state{float:inline-end;color:var(--quiet);font-size:12px;font-weight:400}.ahead .name{color:var(--quiet);font-weight:500}
.note{color:var(--quiet);font-size:12px;line-height:16px}.stopped>div>.note{color:var(--bad)}
.tree{margin-top:4px;font-size:12px;line-height:16px}.tree .tree{margin:0 0 0 8px;padding-inline-start:8px;border-inline-start:1px solid var(--line)}
.leaf{padding:3px 0}.leaf b{font-weight:500}.leaf i{display:block;color:var(--quiet);font-style:normal}
.truth{font-weight:600;color:var(--warn)}.truth.yes{color:var(--good)}.truth.no{color:var(--bad)}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 8px;margin-top:6px;font-size:12px;line-height:16px}.row>span{flex:1;min-width:120px}
.row button{font-size:12px}
footer{display:flex;align-items:center;justify-content:space-between;gap:8px;padding:8px 8px 8px 14px;border-top:1px solid var(--line);background:var(--page)}
.problem{padding:8px 0;color:var(--bad)}
@media(max-width:480px){section{inset:8px 8px auto;width:auto;max-height:min(420px,56vh)}}
`;
