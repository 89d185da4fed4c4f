// The map: vis-network holds nodes, pan and zoom; lines, marks and labels are drawn here.
const FONT = "system-ui, sans-serif";
let colours = {}, night = false, net, hover = null, bright = null, scale = 1, frame = [0, 0, 0, 0], moving = false;
const set = new vis.DataSet();
function lit() { // what the selection leaves bright; null where nothing is selected
  const [what, part] = S.sel.split(":"), i = Number(what.slice(1));
  if (what[0] === "b") {
    const [a, b] = what.slice(1).split("-").map(Number), one = stand(a), two = stand(b);
    return {nodes: new Set([one, two]), line: k => k.a === Math.min(one, two) && k.b === Math.max(one, two)};
  }
  if ((what[0] !== "n" && what[0] !== "v") || !what[1]) return null;
  const only = what[0] === "v" ? new Set([...said[i] || [], ...rejects[i] || []]) : part ? new Set((parts(i).find(([key]) => key === part) || ["", "", []])[2]) : null;
  const line = only ? k => k.list.some(e => only.has(e)) : k => k.a === i || k.b === i, out = new Set(what[0] === "n" ? [i] : []);
  for (const k of sight.bundles) if (line(k)) { out.add(k.a); out.add(k.b); }
  return {nodes: out, line};
}
const stand = i => sight.shown.has(i) ? i : groupOf.has(i) && sight.shown.has(groupOf.get(i)) ? groupOf.get(i) : i;
function show(fit, step) { // everything anew after a choice
  gather();
  const now = new Set(set.getIds()), placed = [...sight.shown].map(i => ({id: i, x: sight.place.get(i)[0], y: sight.place.get(i)[1], shape: "custom", ctxRenderer: drawNode}));
  set.remove([...now].filter(i => !sight.shown.has(i)));
  set.update(placed);
  if (fit) fitAll();
  tell();
  save(step);
  net.redraw();
}
function fitAll() { // all in sight, with room for labels at the border
  if (!sight.place.size) return;
  let [left, upper, right, lower] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, [x, y]] of sight.place) {
    const r = nodes[i].members ? radius(i) : 0;
    [left, upper, right, lower] = [Math.min(left, x - r), Math.min(upper, y - r), Math.max(right, x + r), Math.max(lower, y + r)];
  }
  const box = $("map").getBoundingClientRect(), zoom = Math.min((box.width - 180) / (right - left || 1), (box.height - 90) / (lower - upper || 1), 1.3);
  net.moveTo({position: {x: (left + right) / 2, y: (upper + lower) / 2}, scale: Math.max(.01, zoom), animation: false});
}
function begin(ctx) { // of every frame
  scale = net.getScale();
  const box = $("map").getBoundingClientRect(), low = net.DOMtoCanvas({x: -60, y: -60}), high = net.DOMtoCanvas({x: box.width + 60, y: box.height + 60});
  frame = [low.x, low.y, high.x, high.y];
  bright = lit();
  drawLines(ctx);
}
function retheme() {
  night = isDark();
  colours = style[night ? "dark" : "light"];
  chips();
  net.redraw();
}
function makeMap() {
  night = isDark();
  colours = style[night ? "dark" : "light"];
  const options = {physics: false, autoResize: false, layout: {improvedLayout: false}, interaction: {hover: false, zoomSpeed: .7, tooltipDelay: 9e9}};
  net = new vis.Network($("map"), {nodes: set, edges: []}, options);
  net.on("beforeDrawing", begin);
  net.on("afterDrawing", drawLabels);
  net.on("click", e => {
    const k = e.nodes.length ? null : lineAt(e.pointer.DOM);
    if (e.nodes.length) choose("n" + e.nodes[0]); else if (k) choose("b" + k.a + "-" + k.b); else if (S.sel) close();
  });
  net.on("doubleClick", e => { if (e.nodes.length) expand(e.nodes[0]); });
  net.on("dragStart", () => { moving = true; });
  net.on("dragging", e => { for (const i of e.nodes) { const p = net.getPosition(i); sight.place.set(i, [p.x, p.y]); sight.turn++; } });
  net.on("dragEnd", e => {
    moving = false;
    for (const i of e.nodes) { const p = net.getPosition(i); S.pinned.set(i, [p.x, p.y]); }
    if (e.nodes.length) show();
  });
  $("map").addEventListener("mousemove", e => {
    if (moving) return;
    const box = $("map").getBoundingClientRect(), point = {x: e.clientX - box.left, y: e.clientY - box.top}, i = net.getNodeAt(point), now = i === undefined ? lineAt(point) : i;
    $("map").style.cursor = now === null ? "" : "pointer";
    if (now !== hover) { hover = now; net.redraw(); }
  });
  $("map").addEventListener("mouseleave", () => { if (hover !== null) { hover = null; net.redraw(); } });
}
