// swift-format-ignore-file
// Made by dev/embed from Sources/Server/Page/page.js; do not edit, run dev/embed.

extension Page {
  /// The text of Sources/Server/Page/page.js.
  package static let js: String = #"""
"use strict";
// Names come from spans, so they are untrusted: everything is made of elements and text, never of markup.
const byId = id => document.getElementById(id);
function make(space, tag, attributes, children) {
  const element = space ? document.createElementNS(space, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return element;
}
const html = (tag, attributes = {}, ...children) => make(null, tag, attributes, children);
const svg = (tag, attributes = {}, ...children) => make("http://www.w3.org/2000/svg", tag, attributes, children);

// ---- Numbers ----
const digits = value => value >= 99.5 ? Math.round(value).toLocaleString("en") : String(+value.toPrecision(value >= 9.95 ? 3 : 2));
function perTime(value) {
  if (!value) return "0/s";
  if (value >= 0.1) return short(value) + "/s";
  return value * 60 >= 0.1 ? digits(value * 60) + "/min" : digits(value * 3600) + "/h";
}
function short(value) {
  if (value >= 999.5e6) return digits(value / 1e9) + " G";
  if (value >= 999.5e3) return digits(value / 1e6) + " M";
  return value >= 9999.5 ? digits(value / 1e3) + " k" : digits(value);
}
function duration(ms) {
  if (ms === null || ms === undefined) return "–";
  if (ms < 999.5) return digits(ms) + " ms";
  return ms < 99.5e3 ? digits(ms / 1e3) + " s" : digits(ms / 60e3) + " min";
}
function percent(share) {
  if (share === null) return "–";
  return share > 0 && share < 0.001 ? "< 0.1 %" : +(share * 100).toFixed(1) + " %";
}
function money(value) {
  if (value === null || value === undefined) return "–";
  if (value === 0) return "$0";
  return value < 0.01 ? "< $0.01" : "$" + (value >= 1000 ? short(value) : value.toFixed(2));
}
const level = share => share === null ? "quiet" : share === 0 ? "ok" : share < 0.05 ? "warn" : "bad";
// Long names differ at the end as often as at the beginning.
function cut(text, length) {
  const letters = [...text], half = Math.ceil(length / 2);
  return letters.length <= length ? text : letters.slice(0, half).join("") + "…" + letters.slice(half + 1 - length).join("");
}
const shown = text => text === "" ? "(no name)" : text;

// ---- What is shown: kept in the address, so that a reload and a sent link show the same ----
const view = { window: "5m", type: "", focus: "", depth: "1" };
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (name in view) view[name] = value;
let graph = null, chosen = null, zoom = null, lastUpdate = null, lostSince = null, problem = "", request = null;
const shownRows = { nodes: 100, edges: 100 };
const sorting = { nodes: ["rate", -1], edges: ["rate", -1] };

function show(changes) {
  Object.assign(view, changes);
  const kept = Object.entries(view).filter(([name, value]) => value && !(name === "depth" && !view.focus));
  history.replaceState(null, "", "#" + new URLSearchParams(kept));
  load();
}

// ---- Loading ----
async function load() {
  request?.abort();
  const mine = request = new AbortController();
  const timer = setTimeout(() => mine.abort(), 10000);
  const parameters = new URLSearchParams(Object.entries(view).filter(([name, value]) => value && (name !== "depth" || view.focus)));
  try {
    const reply = await fetch("graph?" + parameters, { signal: mine.signal, cache: "no-store" });
    const body = await reply.json().catch(() => null);
    if (mine !== request) return;
    if (!reply.ok || !body?.nodes) {
      problem = "The server answered " + reply.status + ": " + (body?.error?.message ?? "not the graph that was asked for");
      lostSince = null;
    } else {
      graph = prepare(body);
      lastUpdate = Date.now();
      lostSince = null;
      problem = "";
    }
  } catch {
    if (mine !== request) return;
    lostSince ??= Date.now();
  } finally {
    clearTimeout(timer);
  }
  request = null;
  draw();
}
function prepare(body) {
  const seconds = body.meta.seconds || 1;
  const nodes = body.nodes.map(node => ({
    id: node.id, title: shown(node.title), type: node.subtitle, rate: node.mainstat, calls: node.detail__calls,
    share: node.detail__calls ? node.detail__errors / node.detail__calls : null, errors: node.detail__errors,
    p50: node.detail__p50, p95: node.detail__p95, p99: node.detail__p99, tokens: node.detail__tokens,
    cost: node.detail__cost, trace: node.detail__last_trace,
  }));
  const services = new Set(body.edges.filter(edge => edge.detail__type === "service").flatMap(edge => [edge.source, edge.target]));
  for (const node of nodes) node.service = services.has(node.id) && node.type !== "merged";
  const titles = new Map(nodes.map(node => [node.id, node.title]));
  const edges = body.edges.map(edge => ({
    id: edge.id, source: edge.source, target: edge.target, from: titles.get(edge.source), to: titles.get(edge.target),
    service: edge.detail__type === "service", rate: edge.mainstat,
    type: edge.detail__request && edge.detail__request !== "direct" ? edge.detail__type + ", " + edge.detail__request.replaceAll("_", " ") : edge.detail__type, calls: edge.detail__calls, errors: edge.detail__errors,
    share: edge.detail__calls ? edge.detail__errors / edge.detail__calls : null, thickness: edge.thickness,
    p50: edge.detail__p50, p95: edge.detail__p95, p99: edge.detail__p99, dashes: edge.strokedasharray,
  }));
  const twins = new Map();
  for (const edge of edges) {
    edge.pair = JSON.stringify([edge.source, edge.target]);
    edge.twin = twins.get(edge.pair) ?? 0;
    twins.set(edge.pair, edge.twin + 1);
  }
  for (const edge of edges) edge.twins = twins.get(edge.pair);
  return { nodes, edges, seconds, merged: body.meta.merged };
}

// ---- Drawing ----
function draw() {
  drawState();
  byId("alert").hidden = !problem;
  byId("alert").textContent = problem;
  const nothing = graph !== null && graph.nodes.length === 0;
  byId("empty").hidden = !nothing;
  byId("content").hidden = graph === null || nothing;
  if (graph === null) return;
  if (nothing) return drawEmpty();
  if (!graph.nodes.some(node => node.id === chosen)) chosen = null;
  const kept = document.activeElement?.dataset?.key;
  drawTotals(); drawMap(); drawDetail(); drawTables();
  if (kept) for (const element of document.querySelectorAll("[data-key]")) if (element.dataset.key === kept) { element.focus({ preventScroll: true }); break; }
}
function drawState() {
  const state = byId("state"), time = at => new Date(at).toLocaleTimeString();
  const age = lastUpdate === null ? null : Math.round((Date.now() - lastUpdate) / 1000);
  state.className = lostSince || problem ? "lost" : lastUpdate === null ? "" : "live";
  if (lostSince) state.textContent = "server not reached since " + time(lostSince) + (age === null ? "" : "; numbers of " + time(lastUpdate)) + "; trying again";
  else if (age !== null) state.textContent = age < 2 ? "updated just now" : "updated " + age + " s ago";
  else if (problem) state.textContent = "no answer to show; trying again";
}
function drawEmpty() {
  const filtered = view.type || view.focus;
  const all = view.window === "all";
  const line = text => html("pre", {}, html("code", {}, text));
  if (filtered) {
    byId("empty").replaceChildren(html("h2", {}, "Nothing matches"),
      html("p", {}, view.focus ? "“" + view.focus + "” did nothing in this window." : "No such connection in this window."),
      html("button", { type: "button", onclick: () => { byId("type").value = ""; show({ type: "", focus: "" }); } }, "Show everything"));
    return;
  }
  byId("empty").replaceChildren(...[
    html("h2", {}, "No spans " + ({ "5m": "in the last 5 minutes", "15m": "in the last 15 minutes", "1h": "in the last hour", all: "yet" }[view.window] ?? "in this window")),
    html("p", {}, "Set one variable where your program runs, then start it. This page fills by itself within seconds."),
    line("export OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318"),
    html("p", {}, "An exporter that speaks only gRPC wants port 4317. To look around first, with made-up agent workflows:"),
    line("tracemill demo"),
    all ? null : html("button", { type: "button", onclick: () => { document.querySelector("input[value=all]").checked = true; show({ window: "all" }); } }, "Show everything since start"),
  ].filter(Boolean));
}
function drawTotals() {
  // A request to a service is no execution of an agent: they are not added up.
  const executions = graph.nodes.filter(node => !node.service), own = executions.length ? executions : graph.nodes;
  const sum = name => own.reduce((total, node) => total + (node[name] ?? 0), 0);
  const calls = sum("calls"), errors = sum("errors"), share = calls ? errors / calls : null;
  const slowest = own.filter(node => node.p95 !== null).sort((a, b) => b.p95 - a.p95)[0];
  const dearest = graph.nodes.filter(node => node.cost > 0).sort((a, b) => b.cost - a.cost)[0];
  const thirstiest = graph.nodes.filter(node => node.tokens > 0).sort((a, b) => b.tokens - a.tokens)[0];
  const tile = (label, value, note, color = "") => html("div", {}, html("dt", {}, label), html("dd", { class: color }, value), html("dd", { title: note }, note));
  byId("totals").replaceChildren(
    tile(executions.length ? "Executions" : "Requests", perTime(calls / graph.seconds), short(calls) + (view.window === "all" ? " since start" : " in this window")),
    tile("Error rate", percent(share), short(errors) + " failed", share ? level(share) : ""),
    tile("Slowest p95", duration(slowest?.p95), slowest?.title ?? ""),
    tile("Tokens", short(sum("tokens") / graph.seconds * 60) + "/min", thirstiest ? "most: " + thirstiest.title : "none reported"),
    tile("Cost", money(sum("cost") / graph.seconds * 3600) + "/h", dearest ? "most: " + dearest.title : "none reported"));
}

// ---- The map: layers from left to right ----
const columnWidth = 205, rowHeight = 96, tallest = 14, deepest = 30, mostLanes = 2000;

/// Places nodes in layers: callers left of what they call. Cycles are broken where a walk closes
/// them, long edges get lanes between the nodes, and lines cross little (barycentre sweeps).
function layout(nodes, edges) {
  const boxes = new Map(nodes.map(node => [node.id, { id: node.id, in: [], out: [], layer: 0 }]));
  const pairs = new Map();
  for (const edge of edges) if (edge.source !== edge.target) pairs.set(edge.pair, edge);
  const links = [...pairs.values()].map(edge => ({ pair: edge.pair, source: boxes.get(edge.source), target: boxes.get(edge.target) }));
  const next = new Map([...boxes.values()].map(box => [box, []]));
  for (const link of links) { next.get(link.source).push(link); link.target.entered = true; }
  const loose = [...boxes.values()].filter(box => !box.entered && next.get(box).length === 0);
  const joined = [...boxes.values()].filter(box => box.entered || next.get(box).length > 0);
  const order = [];
  const visit = box => {
    box.mark = 1;
    for (const link of next.get(box)) {
      if (link.target.mark === 1) link.back = true;
      else if (!link.target.mark) visit(link.target);
    }
    box.mark = 2;
    order.unshift(box);
  };
  for (const box of joined.filter(box => !box.entered)) visit(box);
  for (const box of joined) if (!box.mark) visit(box);
  for (const box of order) for (const link of next.get(box)) if (!link.back) link.target.layer = Math.max(link.target.layer, box.layer + 1);
  // A tangle would be very wide so: there a node's layer is its distance from the first nodes instead.
  if (order.some(box => box.layer >= deepest)) {
    for (const box of order) box.layer = -1;
    for (const first of order) {
      if (first.layer >= 0) continue;
      first.layer = 0;
      for (let queue = [first]; queue.length; ) {
        const box = queue.shift();
        for (const link of next.get(box)) if (link.target.layer < 0) { link.target.layer = box.layer + 1; queue.push(link.target); }
      }
    }
    for (const link of links) link.back = link.target.layer <= link.source.layer;
  }
  const forward = links.filter(link => !link.back), called = new Set(forward.map(link => link.target));
  // A node that nobody calls stands right before the first that it calls.
  for (const box of order.slice().reverse()) {
    const after = next.get(box).filter(link => !link.back).map(link => link.target.layer);
    if (!called.has(box) && after.length) box.layer = Math.min(...after) - 1;
  }
  const layers = [];
  for (const box of order) (layers[box.layer] ??= []).push(box);
  const connect = (from, to) => { from.out.push(to); to.in.push(from); };
  const lanes = new Map();
  let room = mostLanes;
  for (const link of forward) {
    const points = [], between = link.target.layer - link.source.layer - 1;
    let from = link.source;
    if (between <= room) room -= between;
    else { connect(from, link.target); continue; }
    for (let layer = link.source.layer + 1; layer < link.target.layer; layer++) {
      const lane = { in: [], out: [], layer, lane: true };
      layers[layer].push(lane); points.push(lane); connect(from, lane);
      from = lane;
    }
    connect(from, link.target);
    lanes.set(link.pair, points);
  }
  const mean = (list, value) => list.reduce((total, item) => total + value(item), 0) / list.length;
  for (let sweep = 0; sweep < 12; sweep++) {
    const down = sweep % 2 === 0, side = down ? "in" : "out";
    for (const layer of down ? layers : layers.slice().reverse()) {
      layer.forEach((box, index) => { box.key = box[side].length ? mean(box[side], other => other.place ?? 0) : index / layer.length; });
      layer.sort((a, b) => a.key - b.key);
      layer.forEach((box, index) => { box.place = (index + 0.5) / layer.length; });
    }
  }
  // A layer of many nodes takes several columns side by side, each node a little below the one before.
  let width = 0;
  for (const layer of layers) {
    const count = layer.filter(box => !box.lane).length, side = Math.min(8, Math.max(1, Math.ceil(count / tallest)));
    const lane = Math.max(4, Math.min(24, 400 / (layer.length - count + 1)));
    let index = 0, y = 0;
    for (const box of layer) {
      box.height = box.lane ? lane : rowHeight / side;
      box.x = width + (box.lane ? side / 2 : index++ % side + 0.5) * columnWidth;
    }
    width += side * columnWidth;
    for (const box of layer) { box.y = y + box.height / 2; y += box.height; }
    for (const box of layer) box.y -= y / 2;
  }
  // Each box is drawn towards its neighbours as far as those of its layer allow.
  for (let round = 0; round < 16; round++) {
    for (const layer of round % 2 ? layers.slice().reverse() : layers) {
      const wish = layer.map(box => box.in.length + box.out.length ? mean([...box.in, ...box.out], other => other.y) : box.y);
      const low = wish.slice(), high = wish.slice();
      const gap = index => (layer[index - 1].height + layer[index].height) / 2;
      for (let i = 1; i < layer.length; i++) low[i] = Math.max(low[i], low[i - 1] + gap(i));
      for (let i = layer.length - 2; i >= 0; i--) high[i] = Math.min(high[i], high[i + 1] - gap(i + 1));
      layer.forEach((box, index) => { box.y = (low[index] + high[index]) / 2; });
    }
  }
  const extent = box => box.lane ? box.height / 2 : rowHeight / 2;
  const top = layers.flat().reduce((least, box) => Math.min(least, box.y - extent(box)), Infinity);
  for (const box of layers.flat()) box.y -= top;
  let height = layers.flat().reduce((most, box) => Math.max(most, box.y + extent(box)), 0);
  const perRow = Math.max(width / columnWidth, Math.min(6, loose.length));
  const looseTop = height;
  loose.forEach((box, index) => {
    box.x = (index % perRow + 0.5) * columnWidth;
    box.y = looseTop + (layers.length ? 34 : 0) + (Math.floor(index / perRow) + 0.5) * rowHeight;
    height = box.y + rowHeight / 2;
  });
  return { boxes, lanes, looseTop: loose.length && layers.length ? looseTop : null, width: Math.max(width, loose.length ? perRow * columnWidth : 0), height: height + 16,
    entry: layers.length ? mean(layers[0], box => box.y) : 0 };
}

/// Executions and services, side by side or one above the other, whichever can be drawn larger: no edge
/// joins them but one of a node that stands for many.
function layoutParts(nodes, edges) {
  const parts = [false, true].map(service => {
    const part = nodes.filter(node => node.service === service), ids = new Set(part.map(node => node.id));
    return part.length ? layout(part, edges.filter(edge => ids.has(edge.source) && ids.has(edge.target))) : null;
  });
  const all = { boxes: new Map(), lanes: new Map(), captions: [], width: 0, height: 0, entry: 0 };
  const add = (part, left, top) => {
    if (part.looseTop !== null) all.captions.push({ x: left + 24, y: top + part.looseTop + 22, text: "without connections" });
    for (const [id, box] of part.boxes) { box.x += left; box.y += top; all.boxes.set(id, box); }
    for (const [pair, points] of part.lanes) { for (const point of points) { point.x += left; point.y += top; } all.lanes.set(pair, points); }
    all.width = Math.max(all.width, left + part.width);
    all.height = Math.max(all.height, top + part.height);
  };
  const [executions, services] = parts;
  if (executions) { add(executions, 0, 0); all.entry = executions.entry; }
  if (services && executions) {
    const size = (width, height) => Math.min(byId("map").clientWidth / width, innerHeight * 0.76 / height);
    const beside = size(executions.width + services.width, Math.max(executions.height, services.height + 34))
      > size(Math.max(executions.width, services.width), executions.height + services.height + 44);
    const left = beside ? all.width : 0, top = beside ? 34 : all.height + 44;
    all.captions.push({ x: left + 24, y: top - 12, text: "services" });
    add(services, left, top);
  } else if (services) { add(services, 0, 0); all.entry = services.entry; }
  return all;
}

let placed = null, placedFor = "";
function drawMap() {
  const { nodes, edges } = graph;
  const shape = JSON.stringify([nodes.map(node => node.id).sort(), edges.map(edge => edge.id).sort()]);
  const isNew = shape !== placedFor;
  if (isNew) { placed = layoutParts(nodes, edges); placedFor = shape; }
  const busiest = Math.max(...nodes.map(node => node.rate), 1e-9);
  for (const node of nodes) placed.boxes.get(node.id).radius = 21 + 11 * Math.sqrt(node.rate / busiest);
  const near = chosen === null ? null : new Set([chosen]);
  if (near) for (const edge of edges) {
    if (edge.source === chosen) near.add(edge.target);
    if (edge.target === chosen) near.add(edge.source);
  }
  const touches = edge => edge.source === chosen || edge.target === chosen;
  const lines = edges.map(edge => drawEdge(edge, near && !touches(edge), near ? touches(edge) : edges.length <= 80));
  const discs = nodes.map(node => drawNode(node, near && !near.has(node.id)));
  const arrow = name => svg("marker", { id: "arrow-" + name, viewBox: "0 0 10 10", refX: 8.5, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
    svg("path", { d: "M1 1L9 5L1 9z", fill: "var(--" + name + ")" }));
  // All of the width, and of the height too unless that would make it small.
  const fit = Math.max(0.55, Math.min(1.15, (byId("map").clientWidth - 14) / placed.width, Math.max(0.65, (innerHeight * 0.76 - 16) / placed.height)));
  const scale = zoom ?? fit, width = placed.width, height = placed.height;
  const captions = placed.captions.map(caption => svg("text", { class: "type", x: caption.x, y: caption.y }, caption.text));
  byId("map").replaceChildren(svg("svg", { class: edges.length > 150 ? "many" : undefined, width: width * scale, height: height * scale, viewBox: "0 0 " + width + " " + height, role: "group", "aria-label": "Service map: " + nodes.length + " nodes, " + edges.length + " connections" },
    svg("defs", {}, ["edge", "warn", "bad"].map(arrow)), captions, lines.map(line => line.path), discs, lines.map(line => line.label)));
  if (isNew) byId("map").scrollTop = placed.entry * scale - byId("map").clientHeight / 2;
  byId("summary").textContent = nodes.length + (nodes.length === 1 ? " node, " : " nodes, ") + edges.length + (edges.length === 1 ? " connection" : " connections")
    + (graph.merged ? "; the least busy " + graph.merged + " are merged into one" : "");
  const focus = byId("unfocus");
  focus.hidden = !view.focus;
  focus.textContent = "Only around “" + cut(view.focus, 30) + "” ✕";
}
function choose(id) {
  chosen = chosen === id ? null : id;
  draw();
}
function drawNode(node, dim) {
  const { x, y, radius } = placed.boxes.get(node.id), color = level(node.share);
  const arc = (from, to, stroke) => {
    if (to <= from) return null;
    if (to - from >= 1) return svg("circle", { class: "ring", r: radius, stroke });
    const at = share => radius * Math.sin(share * 2 * Math.PI) + " " + -radius * Math.cos(share * 2 * Math.PI);
    return svg("path", { d: "M" + at(from) + "A" + radius + " " + radius + " 0 " + (to - from > 0.5 ? 1 : 0) + " 1 " + at(to), stroke });
  };
  // An error share that can be seen is at least a hundredth of the circle.
  const failed = node.share ? Math.max(node.share, 0.012) : 0;
  const ring = node.share === null ? svg("circle", { class: "ring idle", r: radius, stroke: "var(--quiet)", "stroke-dasharray": "3 4" })
    : [arc(failed, 1, "var(--ok)"), arc(0, failed, "var(--bad)")];
  const about = node.title + (node.type ? ", " + node.type : "") + ": " + (node.share === null ? node.service ? "nothing asked of it" : "no executions of its own" : perTime(node.rate) + ", " + percent(node.share) + " errors, p95 " + duration(node.p95));
  return svg("g", { class: "node " + color + (node.id === chosen ? " chosen" : "") + (dim ? " dim" : ""), transform: "translate(" + x + " " + (y - 16) + ")", tabindex: 0, role: "button", "aria-pressed": String(node.id === chosen), "aria-label": about, "data-key": "node " + node.id,
      onclick: () => choose(node.id), onkeydown: event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(node.id); } } },
    svg("title", {}, about), svg("circle", { class: "halo", r: radius + 6 }), node.service ? svg("rect", { class: "frame", x: -radius - 5, y: -radius - 5, width: 2 * radius + 10, height: 2 * radius + 10, rx: 8 }) : null, svg("circle", { class: "disc", r: radius }), svg("circle", { class: "tint", r: radius }), ring,
    svg("text", { class: perTime(node.rate).length > 6 ? "rate long" : "rate", "text-anchor": "middle", y: 4 }, node.share === null ? "–" : perTime(node.rate)),
    svg("text", { "text-anchor": "middle", y: radius + 17 }, cut(node.title, 23)),
    svg("text", { class: "type", "text-anchor": "middle", y: radius + 31 }, cut(node.service ? node.type.replaceAll("_", " ") : node.type, 25)));
}
function drawEdge(edge, dim, labelled) {
  const from = placed.boxes.get(edge.source), to = placed.boxes.get(edge.target);
  const shift = (edge.twin - (edge.twins - 1) / 2) * 13;
  const start = { x: from.x, y: from.y - 16 }, end = { x: to.x, y: to.y - 16 };
  const color = edge.share > 0 ? level(edge.share) : "edge";
  let line, middle;
  if (edge.source === edge.target) {
    const r = from.radius, size = 26 + Math.abs(shift);
    line = "M" + (start.x - r * 0.6) + " " + (start.y - r * 0.8) + "C" + (start.x - size) + " " + (start.y - r - size) + " " + (start.x + size) + " " + (start.y - r - size) + " " + (start.x + r * 0.6 + 2) + " " + (start.y - r * 0.8 - 4);
    middle = { x: start.x, y: start.y - r - size * 0.72 };
  } else if (to.x <= from.x) {
    // Against the stream: around the nodes, below their names.
    const dip = Math.max(start.y, end.y) + 58 + Math.abs(shift);
    const a = { x: start.x - from.radius * 0.7, y: start.y + from.radius * 0.75 }, b = { x: end.x + to.radius * 0.75, y: end.y + to.radius * 0.75 + 3 };
    line = "M" + a.x + " " + a.y + "C" + (a.x - 50) + " " + dip + " " + (b.x + 50) + " " + dip + " " + b.x + " " + b.y;
    middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 8 + dip * 0.75 };
  } else {
    const lanes = placed.lanes.get(edge.pair) ?? [];
    const first = lanes[0] ? lanes[0].y - 16 : end.y, last = lanes.length ? lanes[lanes.length - 1].y - 16 : start.y;
    const port = (slope, radius) => Math.max(-0.6, Math.min(0.6, slope / 300)) * radius;
    const a = port(first - start.y, from.radius) + shift, b = port(last - end.y, to.radius) + shift;
    const side = (radius, offset) => Math.sqrt(Math.max(0, radius * radius - offset * offset));
    const points = [{ x: start.x + side(from.radius + 3, a), y: start.y + a }, ...lanes.map(lane => ({ x: lane.x, y: lane.y - 16 + shift })), { x: end.x - side(to.radius + 4, b), y: end.y + b }];
    // Level at both ends, and in between as steep as from the lane before to the lane after.
    const slope = i => i === 0 || i === points.length - 1 ? 0 : (points[i + 1].y - points[i - 1].y) / (points[i + 1].x - points[i - 1].x);
    line = "M" + points[0].x + " " + points[0].y;
    const curves = points.slice(1).map((q, i) => {
      const p = points[i], third = (q.x - p.x) * (points.length === 2 ? 0.5 : 0.4);
      return [p, { x: p.x + third, y: p.y + slope(i) * third }, { x: q.x - third, y: q.y - slope(i + 1) * third }, q];
    });
    for (const curve of curves) line += "C" + curve.slice(1).map(point => point.x + " " + point.y).join(" ");
    // The number stands where lines are furthest apart: near the end that has fewer of them.
    const late = from.out.length >= to.in.length, curve = curves[late ? curves.length - 1 : 0], t = late ? 0.6 : 0.4;
    const mix = name => [1, 3, 3, 1].reduce((total, factor, i) => total + factor * (1 - t) ** (3 - i) * t ** i * curve[i][name], 0);
    middle = { x: mix("x"), y: mix("y") };
  }
  const about = edge.from + " → " + edge.to + "\n" + edge.type + ": " + perTime(edge.rate) + ", " + percent(edge.share) + " errors" + (edge.p95 === null ? "" : ", p95 " + duration(edge.p95));
  const dashed = edge.dashes || (edge.type === "sequential" ? "1.5 4" : undefined);
  return {
    path: svg("g", { class: "edge " + color + (dim ? " dim" : "") }, svg("title", {}, about), svg("path", { class: "wide", d: line }),
      svg("path", { d: line, "stroke-width": 0.6 + edge.thickness * 0.6, "stroke-dasharray": dashed, "stroke-linecap": dashed && !edge.dashes ? "round" : undefined, "marker-end": "url(#arrow-" + color + ")" })),
    label: labelled ? svg("text", { class: "calls", "text-anchor": "middle", x: middle.x, y: middle.y + 3.5 }, perTime(edge.rate)) : null,
  };
}

// ---- Details and tables ----
function drawDetail() {
  const panel = byId("detail"), node = graph.nodes.find(node => node.id === chosen);
  panel.hidden = !node;
  if (!node) return;
  const row = (label, value, color) => [html("dt", {}, label), html("dd", { class: color }, value)];
  const list = (title, edges, end, name) => edges.length === 0 ? null : [html("h2", {}, title), html("dl", { class: "links" }, edges.slice(0, 8).map(edge =>
    [html("dt", {}, html("button", { type: "button", class: "link name", title: edge[name], "data-key": "jump " + edge.id, onclick: () => choose(edge[end]) }, edge[name])), html("dd", {}, edge.type + " " + perTime(edge.rate))]),
    edges.length > 8 ? html("dt", {}, "and " + (edges.length - 8) + " more") : null)];
  const around = depth => html("button", { type: "button", onclick: () => show({ focus: node.id, depth }) }, depth === "1" ? "Only its neighbours" : "Two steps around");
  panel.replaceChildren(...[
    html("h3", {}, node.title), html("p", {}, node.type || "unknown type"),
    html("dl", {}, row(node.service ? "Requests" : "Executions", short(node.calls) + " (" + perTime(node.rate) + ")"), row("Errors", short(node.errors) + " (" + percent(node.share) + ")", node.share ? level(node.share) : ""),
      row("p50", duration(node.p50)), row("p95", duration(node.p95)), row("p99", duration(node.p99)), row("Tokens", node.tokens ? short(node.tokens) : "–"), row("Cost", node.cost ? money(node.cost) : "–")),
    node.trace ? [html("span", {}, "Last trace"), html("code", { class: "trace" }, node.trace)] : null,
    list(node.service ? "Asked by" : "Started by", graph.edges.filter(edge => edge.target === chosen && edge.source !== chosen), "source", "from"),
    list(node.service ? "Asks" : "Starts", graph.edges.filter(edge => edge.source === chosen && edge.target !== chosen), "target", "to"),
    html("div", { class: "buttons" }, around("1"), around("2"), html("button", { type: "button", onclick: () => choose(chosen) }, "Close")),
  ].flat().filter(Boolean));
}
const columns = {
  nodes: [["title", "Node", null], ["type", "Type", null], ["rate", "Executions", perTime], ["share", "Errors", percent], ["p50", "p50", duration], ["p95", "p95", duration], ["p99", "p99", duration], ["tokens", "Tokens", value => value ? short(value) : "–"], ["cost", "Cost", value => value ? money(value) : "–"]],
  edges: [["from", "From", null], ["to", "To", null], ["type", "Connection", null], ["rate", "Calls", perTime], ["share", "Errors", percent], ["p50", "p50", duration], ["p95", "p95", duration], ["p99", "p99", duration]],
};
function drawTables() {
  for (const table of ["nodes", "edges"]) {
    const [by, direction] = sorting[table];
    const compare = (a, b) => a === b ? 0 : (a ?? -1) < (b ?? -1) ? -1 : 1;
    const rows = graph[table].slice().sort((a, b) => direction * compare(a[by], b[by]));
    const sort = (name, text) => { sorting[table] = [name, by === name ? -direction : text ? 1 : -1]; draw(); };
    const head = columns[table].map(([name, label, format]) => html("th", { class: format ? undefined : "text", scope: "col", "aria-sort": by === name ? (direction < 0 ? "descending" : "ascending") : undefined },
      html("button", { type: "button", "data-key": "sort " + table + name, onclick: () => sort(name, !format) }, label)));
    const cell = (row, [name, , format]) => {
      if (format) return html("td", { class: name === "share" && row.share ? level(row.share) : undefined }, format(row[name]));
      const id = { title: row.id, from: row.source, to: row.target }[name];
      if (id === undefined) return html("td", { class: "text" }, row[name]);
      return html("td", { class: "text name", title: row[name] }, html("button", { type: "button", class: "link name", "data-key": "row " + table + name + row.id, onclick: () => { choose(id); byId("stage").scrollIntoView({ block: "nearest" }); } }, row[name]));
    };
    const more = rows.length - shownRows[table];
    const foot = more <= 0 ? null : html("tfoot", {}, html("tr", {}, html("td", { class: "text", colspan: columns[table].length },
      html("button", { type: "button", class: "link", onclick: () => { shownRows[table] = Infinity; drawTables(); } }, "Show " + more + " more"))));
    byId(table).replaceChildren(...[html("thead", {}, html("tr", {}, head)), foot,
      html("tbody", {}, rows.slice(0, shownRows[table]).map(row => html("tr", { class: chosen !== null && row.id === chosen ? "chosen" : undefined }, columns[table].map(column => cell(row, column)))))].filter(Boolean));
  }
}

// ---- Life ----
function drawLegend() {
  const line = (label, color, dashes) => html("span", {}, svg("svg", { width: 26, height: 8 }, svg("path", { d: "M1 4H25", stroke: "var(--" + color + ")", "stroke-width": 2, "stroke-dasharray": dashes })), label);
  const dot = (label, color) => html("span", {}, svg("svg", { width: 12, height: 12 }, svg("circle", { cx: 6, cy: 6, r: 4.5, fill: "none", stroke: "var(--" + color + ")", "stroke-width": 3 })), label);
  const frame = html("span", {}, svg("svg", { width: 14, height: 14 }, svg("rect", { x: 1, y: 1, width: 12, height: 12, rx: 3, fill: "none", stroke: "var(--edge)", "stroke-width": 1.5 }), svg("circle", { cx: 7, cy: 7, r: 3.5, fill: "none", stroke: "var(--ok)", "stroke-width": 2 })), "service");
  byId("legend").replaceChildren(frame, dot("succeeded", "ok"), dot("failed", "bad"), dot("no executions of its own", "quiet"), line("starts", "edge"), line("retry, fallback", "edge", "6 4"), line("next step", "edge", "1.5 4"), line("under 5 % fail", "warn"), line("5 % or more fail", "bad"));
}
byId("controls").addEventListener("change", () => {
  show({ window: document.querySelector("input[name=window]:checked")?.value ?? view.window, type: byId("type").value });
});
byId("controls").addEventListener("submit", event => event.preventDefault());
byId("unfocus").addEventListener("click", () => show({ focus: "" }));
const zoomBy = factor => {
  zoom = Math.max(0.2, Math.min(3, (zoom ?? byId("map").querySelector("svg").clientWidth / placed.width) * factor));
  drawMap();
};
byId("larger").addEventListener("click", () => zoomBy(1.25));
byId("smaller").addEventListener("click", () => zoomBy(0.8));
byId("fit").addEventListener("click", () => { zoom = null; drawMap(); });
document.addEventListener("keydown", event => { if (event.key === "Escape" && chosen !== null) choose(chosen); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) load(); });
addEventListener("resize", () => { if (graph?.nodes.length) drawMap(); });
for (const input of document.querySelectorAll("input[name=window]")) input.checked = input.value === view.window;
byId("type").value = view.type;
drawLegend();
setInterval(() => { if (!document.hidden && !request) load(); }, 5000);
setInterval(drawState, 1000);
load();

"""#
}
