// Nodes: colour and shape by type, size by a measure.
const CORNERS = {square: [4, Math.PI / 4], hexagon: [6, 0], diamond: [4, 0], triangle: [3, -Math.PI / 2]};
function shape(ctx, name, x, y, r) {
  ctx.beginPath();
  const corners = CORNERS[name];
  if (!corners) ctx.arc(x, y, name === "dot" ? r * .75 : r, 0, 7);
  else for (let n = 0; n < corners[0]; n++) {
    const w = corners[1] + n * 2 * Math.PI / corners[0];
    ctx.lineTo(x + r * 1.1 * Math.cos(w), y + r * 1.1 * Math.sin(w));
  }
  ctx.closePath();
}
const most = {};
for (const by of ["degree", "pagerank", "betweenness"]) most[by] = nodes.slice(0, count).reduce((top, n) => Math.max(top, n[by]), 0) || 1;
const LARGE = 40; // neighbours; a node of more is drawn no larger
function radius(i) { // seen from afar a large node shrinks less than the map
  const n = nodes[i];
  if (n.members) return n.disc[2] * .62;
  const r = S.size === "degree" ? 7 + 3.2 * Math.sqrt(Math.min(n.degree, LARGE)) : 7 + 20 * Math.sqrt(n[S.size] / most[S.size]);
  return r * (1 + Math.max(0, Math.min(1.5, Math.sqrt(.5 / scale) - 1)) * Math.min(1, (r - 7) / 14));
}
function colour(i) {
  const n = nodes[i];
  if (n.color) return n.color;
  if (n.members) return colours.group;
  if (S.colour === "community") return style.communities[night ? "dark" : "light"][n.group_number] || colours.dim;
  return look(n.kind)[night ? 1 : 0];
}
function drawNode({ctx, id, x, y}) {
  const n = nodes[id], [, , name, letter] = look(n.kind), r = radius(id);
  return {
    drawNode() {
      ctx.globalAlpha = bright && !bright.nodes.has(id) ? .15 : 1;
      shape(ctx, name, x, y, r);
      ctx.fillStyle = colour(id);
      ctx.fill();
      if (n.members) inside(ctx, n, x, y);
      if (S.pinned.has(id) || S.sel.split(":")[0] === "n" + id) { ctx.strokeStyle = colours.ink; ctx.lineWidth = 2 / Math.min(1, scale); ctx.stroke(); }
      if (letter && r * scale > 5) {
        ctx.fillStyle = colours.map;
        ctx.font = `600 ${r}px ${FONT}`;
        ctx.textAlign = "center";
        ctx.textBaseline = "middle";
        ctx.fillText(letter, x, y);
      }
      ctx.globalAlpha = 1;
    },
    nodeDimensions: {width: 2 * r, height: 2 * r},
  };
}
function inside(ctx, group, x, y) { // what a closed group holds, as a dust of its types
  ctx.strokeStyle = colours.negated;
  ctx.lineWidth = 1 / scale;
  ctx.stroke();
  if (group.disc[2] * scale < 10) return;
  const side = 2.4 / scale, [cx, cy] = group.disc;
  for (const i of group.members) {
    if (!nodes[i].open) continue;
    ctx.fillStyle = colour(i);
    ctx.fillRect(x + (nodes[i].open[0] - cx) * .55 - side / 2, y + (nodes[i].open[1] - cy) * .55 - side / 2, side, side);
  }
}
function chip(kind) { // a node of this type, for the legend
  const out = make("canvas");
  out.width = out.height = 28;
  out.dataset.kind = kind;
  out.setAttribute("aria-hidden", "true");
  return out;
}
function chips() {
  for (const one of document.querySelectorAll("canvas[data-kind]")) {
    const ctx = one.getContext("2d"), [light, dark, name, letter] = look(one.dataset.kind);
    ctx.clearRect(0, 0, 28, 28);
    shape(ctx, name, 14, 14, 11);
    ctx.fillStyle = S.colour === "community" ? colours.dim : night ? dark : light;
    ctx.fill();
    if (!letter) continue;
    ctx.fillStyle = colours.bg;
    ctx.font = "600 14px " + FONT;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(letter, 14, 14);
  }
}
