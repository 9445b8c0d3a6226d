// swift-format-ignore-file
// Made by dev/embed from Sources/Server/Page/page.css; do not edit, run dev/embed.

extension Page {
  /// The text of Sources/Server/Page/page.css.
  package static let css: String = #"""
:root {
  --page: #f5f6f8; --card: #fff; --text: #1b2430; --muted: #5f6b7a; --line: #e2e6eb;
  --accent: #2f62d9; --ok: #2f9e6e; --warn: #c27803; --bad: #d1293d; --quiet: #98a2b0; --edge: #a9b3c0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1217; --card: #161c24; --text: #e6ebf1; --muted: #98a5b5; --line: #29323d;
    --accent: #7aa5ff; --ok: #43c08a; --warn: #eeb040; --bad: #ff6470; --quiet: #6b7786; --edge: #566272;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
header, main { max-width: 1500px; margin: 0 auto; padding: 0 20px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 18px; padding-top: 16px; padding-bottom: 12px; }
h1 { font-size: 19px; margin: 0; letter-spacing: -.02em; } h2 { font-size: 14px; margin: 0; }
#state { display: flex; align-items: center; gap: 7px; color: var(--muted); font-size: 13px; margin-right: auto; }
#state::before { content: ""; width: 8px; height: 8px; border-radius: 50%; background: var(--quiet); }
#state.live::before { background: var(--ok); } #state.lost::before { background: var(--bad); }
#controls { display: flex; flex-wrap: wrap; gap: 10px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; }
fieldset legend, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
fieldset label { position: relative; border: 1px solid var(--line); background: var(--card); padding: 4px 12px; cursor: pointer; margin-left: -1px; }
fieldset label:first-of-type { border-radius: 7px 0 0 7px; } fieldset label:last-of-type { border-radius: 0 7px 7px 0; }
fieldset input { position: absolute; opacity: 0; }
fieldset label:has(:checked) { background: var(--accent); border-color: var(--accent); color: var(--card); font-weight: 600; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 7px; padding: 4px 10px; }
button { cursor: pointer; } button:hover { border-color: var(--accent); }
:focus-visible, fieldset label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 16px; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 14px; border-bottom: 1px solid var(--line); }
.bar .note { color: var(--muted); font-size: 13px; margin-right: auto; }
.zoom { display: flex; gap: 6px; }
#alert { border-color: var(--bad); padding: 10px 14px; }
#alert::before { content: "! "; color: var(--bad); font-weight: 700; }
#totals { display: flex; flex-wrap: wrap; gap: 1px; margin-top: 0; background: var(--line); overflow: hidden; }
#totals div { flex: 1 1 170px; padding: 12px 16px; min-width: 0; background: var(--card); }
#totals dt { color: var(--muted); font-size: 12.5px; }
#totals dd { margin: 0; font-size: 23px; font-weight: 600; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
#totals dd + dd { font-size: 12.5px; font-weight: 400; letter-spacing: 0; color: var(--muted); min-height: 1.45em; }
#totals dd + dd, .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.ok { color: var(--ok); } .warn { color: var(--warn); } .bad { color: var(--bad); }
#stage { display: flex; }
#map { flex: 1; min-width: 0; max-height: 76vh; overflow: auto; padding: 6px; text-align: center; }
#map svg { display: block; margin: 0 auto; } .many .edge { opacity: .6; }
#legend { display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 8px 14px; border-top: 1px solid var(--line); color: var(--muted); font-size: 12.5px; }
#legend span { display: flex; align-items: center; gap: 6px; }
svg text { fill: var(--text); font: 600 12px system-ui, sans-serif; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
svg .type { fill: var(--muted); font-weight: 400; font-size: 11px; }
svg .rate { font-size: 10px; stroke: none; } svg .calls { font-weight: 500; font-size: 11px; } svg .long { font-size: 8.5px; }
.node { cursor: pointer; outline: none; } .node .disc { fill: var(--card); }
.node .tint { fill: currentColor; opacity: .11; }
.node:hover .tint, .node.chosen .tint { opacity: .28; }
.node .halo { fill: none; stroke: none; }
.node.chosen .halo, .node:focus-visible .halo { stroke: var(--accent); stroke-width: 2; }
.node .frame { fill: none; stroke: var(--edge); stroke-width: 1.5; }
.node path, .node .ring { fill: none; stroke-width: 4; }
.node .ring.idle { stroke-width: 2; }
.node.ok { color: var(--ok); } .node.warn { color: var(--warn); } .node.bad { color: var(--bad); } .node.quiet { color: var(--quiet); }
.edge path { fill: none; stroke: var(--edge); }
.edge.warn path { stroke: var(--warn); } .edge.bad path { stroke: var(--bad); }
.edge:hover path { stroke: var(--accent); } .edge .wide { stroke: transparent !important; stroke-width: 14; }
.many .dim, .dim { opacity: .25; }
#detail { width: 290px; flex: none; border-left: 1px solid var(--line); padding: 14px 16px; overflow-wrap: anywhere; }
#detail h3 { margin: 0; font-size: 16px; } #detail p { margin: 2px 0 10px; color: var(--muted); }
#detail dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 14px; margin: 0 0 12px; }
#detail dt { color: var(--muted); } #detail dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
#detail dl.links { grid-template-columns: minmax(0, 1fr) auto; }
#detail .buttons { display: flex; flex-wrap: wrap; gap: 8px; }
code { font: 12.5px ui-monospace, monospace; user-select: all; }
#detail .trace { display: block; margin: 2px 0 14px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { padding: 0; text-align: right; }
th button { border: 0; background: none; font-weight: 600; font-size: 12.5px; color: var(--muted); padding: 8px 14px; white-space: nowrap; }
th[aria-sort] button { color: var(--text); }
th[aria-sort=descending] button::after { content: " ↓"; } th[aria-sort=ascending] button::after { content: " ↑"; }
td { padding: 5px 14px; text-align: right; border-top: 1px solid var(--line); white-space: nowrap; }
th.text, td.text { text-align: left; } td.name { max-width: 330px; }
.link { border: 0; background: none; padding: 0; color: var(--accent); max-width: 100%; text-align: left; }
.link:hover { text-decoration: underline; }
tr.chosen td { background: color-mix(in srgb, var(--accent) 10%, transparent); }
#empty { padding: 56px 24px; max-width: 720px; margin: 0 auto 16px; text-align: center; border: 0; background: none; }
#empty h2 { font-size: 21px; margin-bottom: 6px; } #empty p { color: var(--muted); margin: 6px 0 14px; }
#empty pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 13px 16px; overflow-x: auto; margin: 0 0 14px; }
[hidden] { display: none !important; }
@media (max-width: 860px) { #stage { display: block; } #detail { width: auto; border-left: 0; border-top: 1px solid var(--line); } }

"""#
}
