// The map: vis-network holds nodes, pan and zoom; lines, marks and labels are drawn here, at the size of the screen.
let colours = {}, net, hover = null, fitted = false;
const set = new vis.DataSet();
const dark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const retheme = () => { colours = style[dark() ? "dark" : "light"]; };
const ends = k => [sight.place.get(k.a), sight.place.get(k.b)];
function bend(k) { const [[x1, y1], [x2, y2]] = ends(k), d = Math.hypot(x2 - x1, y2 - y1) || 1; return [(x1 + x2) / 2 - (y2 - y1) / d * k.bend * 2, (y1 + y2) / 2 + (x2 - x1) / d * k.bend * 2]; }
const along = (k, t) => { const [[x1, y1], [x2, y2]] = ends(k), [cx, cy] = bend(k), u = 1 - t; return [u * u * x1 + 2 * u * t * cx + t * t * x2, u * u * y1 + 2 * u * t * cy + t * t * y2]; };
function lit() { // what the selection leaves bright; null when nothing is selected
  if (S.sel[0] === "n") { const i = +S.sel.slice(1), s = new Set([i]); for (const k of sight.bundles) if (k.a === i || k.b === i) { s.add(k.a); s.add(k.b); } return {nodes: s, line: k => k.a === i || k.b === i}; }
  if (S.sel[0] === "b") { const [a, b] = S.sel.slice(1).split("-").map(Number); return {nodes: new Set([a, b]), line: k => k.a === a && k.b === b}; }
  return null;
}
function shape(ctx, name, x, y, r) {
  ctx.beginPath(); const corners = {square: [4, Math.PI / 4], hexagon: [6, 0], diamond: [4, 0], triangle: [3, -Math.PI / 2]}[name];
  if (!corners) ctx.arc(x, y, name === "dot" ? r * .75 : r, 0, 7);
  else for (let n = 0; n < corners[0]; n++) ctx.lineTo(x + r * 1.1 * Math.cos(corners[1] + n * 2 * Math.PI / corners[0]), y + r * 1.1 * Math.sin(corners[1] + n * 2 * Math.PI / corners[0]));
  ctx.closePath();
}
function drawNode({ctx, id, x, y}) {
  const n = nodes[id], [light, night, name, letter] = look(n.kind), bright = lit(), r = n.size;
  return {drawNode() {
    ctx.save(); ctx.globalAlpha = bright && !bright.nodes.has(id) ? .15 : 1; shape(ctx, name, x, y, r); ctx.fillStyle = dark() ? night : light; ctx.fill();
    if (S.pinned.has(id) || S.sel === "n" + id) { ctx.strokeStyle = colours.ink; ctx.lineWidth = 2; ctx.stroke(); }
    if (letter) { ctx.fillStyle = colours.bg; ctx.font = `600 ${r}px system-ui,sans-serif`; ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.fillText(letter, x, y); }
    ctx.restore();
  }, nodeDimensions: {width: 2 * r, height: 2 * r}};
}
function drawLines(ctx) {
  const bright = lit(), scale = net.getScale();
  for (const k of sight.bundles) {
    const [[x1, y1], [x2, y2]] = ends(k), [cx, cy] = bend(k), dim = (bright && !bright.line(k)) || !k.dated;
    ctx.globalAlpha = dim ? .15 : .9; ctx.strokeStyle = ctx.fillStyle = colours[k.layer] || colours.edge; ctx.lineWidth = Math.min(5, 1 + Math.log(k.support || 1) * 1.4) * (bright && !dim ? 1.5 : 1);
    ctx.setLineDash(style.layers[k.layer]); ctx.beginPath(); ctx.moveTo(x1, y1); ctx.quadraticCurveTo(cx, cy, x2, y2); ctx.stroke(); ctx.setLineDash([]);
    for (const [on, i, sx, sy, t] of [[k.forth, k.b, x2, y2, 1], [k.back, k.a, x1, y1, -1]]) if (on) {
      const w = Math.atan2(sy - cy, sx - cx), r = nodes[i].size + 3, tx = sx - r * Math.cos(w), ty = sy - r * Math.sin(w);
      ctx.beginPath(); ctx.moveTo(tx, ty); for (const turn of [2.7, -2.7]) ctx.lineTo(tx + 9 * Math.cos(w + turn), ty + 9 * Math.sin(w + turn)); ctx.fill();
    }
    const [mx, my] = along(k, .5), w = Math.atan2(y2 - y1, x2 - x1) + Math.PI / 2;
    if (k.layer === "negated" || k.layer === "disputed") { ctx.lineWidth = 2; ctx.beginPath(); for (const turn of k.layer === "negated" ? [w] : [w + .8, w - .8]) { ctx.moveTo(mx - 7 * Math.cos(turn), my - 7 * Math.sin(turn)); ctx.lineTo(mx + 7 * Math.cos(turn), my + 7 * Math.sin(turn)); } ctx.stroke(); }
    if (k.list.length > 1 && scale > .35) { const [bx, by] = along(k, .38); ctx.fillStyle = colours.map; ctx.beginPath(); ctx.arc(bx, by, 8, 0, 7); ctx.fill(); ctx.fillStyle = colours.ink; ctx.font = "11px system-ui,sans-serif"; ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.fillText(k.list.length, bx, by); }
  }
  ctx.globalAlpha = 1;
}
let placed = [];
function drawLabels(ctx) { // greedy, the weightiest first; a label that would overlap another or a node is left out
  const scale = net.getScale(), bright = lit(), order = [...sight.shown], boxes = []; placed = [];
  for (const i of order) { const [x, y] = sight.place.get(i), r = nodes[i].size * scale; boxes.push([x * scale - r, y * scale - r, x * scale + r, y * scale + r, i]); }
  const free = (b, own) => [...boxes, ...placed].every(o => o[4] === own || b[2] < o[0] || b[0] > o[2] || b[3] < o[1] || b[1] > o[3]);
  const first = bright ? [...bright.nodes].filter(i => sight.shown.has(i)) : [], top = scale > .8 || order.length < 80 ? order.length : Math.ceil(order.length / 3);
  if (hover !== null && typeof hover === "number") first.unshift(hover);
  ctx.font = `${12 / scale}px system-ui,sans-serif`; ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.lineJoin = "round";
  const put = (text, x, y, own, force) => { const w = ctx.measureText(text).width * scale / 2 + 2, b = [x - w, y - 8, x + w, y + 8, own]; if (!force && !free(b, own)) return false; placed.push([...b.slice(0, 4), "label", text]); ctx.strokeStyle = colours.map; ctx.lineWidth = 4 / scale; ctx.strokeText(text, x / scale, y / scale); ctx.fillStyle = colours.ink; ctx.fillText(text, x / scale, y / scale); return true; };
  for (const i of [...new Set([...first, ...order.slice(0, top)])]) {
    const [x, y] = sight.place.get(i), r = nodes[i].size * scale, text = i === hover ? nodes[i].label : middle(nodes[i].label), w = ctx.measureText(text).width * scale / 2;
    ctx.globalAlpha = bright && !bright.nodes.has(i) ? .15 : 1;
    for (const [dx, dy] of [[0, r + 10], [0, -r - 10], [r + w + 5, 0], [-r - w - 5, 0]]) if (put(text, x * scale + dx, y * scale + dy, i, false)) break;
  }
  ctx.globalAlpha = 1;
  for (const k of sight.bundles) if (k === hover || (bright ? bright.line(k) : sight.bundles.length < 25)) { const [x, y] = along(k, .55); put(k.list[0].relation + (k.list.length > 1 ? " +" + (k.list.length - 1) : ""), x * scale, y * scale, "", k === hover); }
}
function lineAt({x, y}) { const p = net.DOMtoCanvas({x, y}); let best = null, least = 8 / net.getScale(); for (const k of sight.bundles) for (let t = .05; t < 1; t += .05) { const [px, py] = along(k, t), d = Math.hypot(px - p.x, py - p.y); if (d < least) { least = d; best = k; } } return best; }
function show(fit) {
  look_again(); const now = new Set(set.getIds());
  set.update([...sight.shown].map(i => ({id: i, x: sight.place.get(i)[0], y: sight.place.get(i)[1], shape: "custom", ctxRenderer: drawNode})));
  set.remove([...now].filter(i => !sight.shown.has(i)));
  if (fit && sight.shown.size) net.fit({animation: false, maxZoomLevel: 1.3}); counts(); net.redraw(); save();
}
function makeMap() {
  retheme(); net = new vis.Network($("map"), {nodes: set, edges: []}, {physics: false, interaction: {hover: true, zoomSpeed: .7}, nodes: {labelHighlightBold: false}});
  net.on("beforeDrawing", drawLines); net.on("afterDrawing", drawLabels);
  net.on("click", e => { const k = e.nodes.length ? null : lineAt(e.pointer.DOM); if (e.nodes.length) choose("n" + e.nodes[0]); else if (k) choose("b" + k.a + "-" + k.b); else close(); });
  net.on("doubleClick", e => { if (e.nodes.length) expand(e.nodes[0]); });
  net.on("dragEnd", e => { for (const i of e.nodes) { const p = net.getPosition(i); S.pinned.set(i, [p.x, p.y]); show(); } });
  net.on("dragging", e => { for (const i of e.nodes) { const p = net.getPosition(i); sight.place.set(i, [p.x, p.y]); } });
  $("map").addEventListener("mousemove", e => { const box = $("map").getBoundingClientRect(), at = {x: e.clientX - box.left, y: e.clientY - box.top}, i = net.getNodeAt(at), now = i === undefined ? lineAt(at) : i; if (now !== hover) { hover = now; net.redraw(); } });
}
