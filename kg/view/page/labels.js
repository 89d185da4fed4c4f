// Labels: of a fixed size on the screen, the weightiest first; one that would touch another or a node is left out.
const FAR = 60; // labels when all is seen from afar
let edge = [0, 0, 0], written = []; // the boxes of the labels that were drawn: x from, y from, x to, y to, text
function drawLabels(ctx) {
  const boxes = new Boxes();
  written = [];
  edge = [frame[0] * scale + 62, 0, frame[2] * scale - 62]; // no label is cut by the border of the map
  ctx.font = `${12 / scale}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const inFrame = [...sight.shown].filter(i => { const [x, y] = sight.place.get(i); return x > frame[0] && x < frame[2] && y > frame[1] && y < frame[3]; });
  for (const i of inFrame) {
    const [x, y] = sight.place.get(i), r = nodes[i].members ? 0 : radius(i) * scale;
    if (r > 3.5) boxes.add([x * scale - r, y * scale - r, x * scale + r, y * scale + r, i]);
  }
  // the top third at first, all when there is room
  const some = scale > .8 || inFrame.length < 80 ? inFrame : inFrame.slice(0, Math.min(FAR, Math.ceil(sight.shown.size / 3)));
  const first = bright ? inFrame.filter(i => bright.nodes.has(i)) : [];
  const order = new Set([...(typeof hover === "number" && sight.shown.has(hover) ? [hover] : []), ...inFrame.filter(i => nodes[i].members), ...first, ...some]);
  for (const i of order) label(ctx, boxes, i);
  ctx.globalAlpha = 1;
  $("map").labels = written; // for who looks on from outside
  for (const k of sight.bundles) {
    if (k !== hover && !(bright ? bright.line(k) : sight.bundles.length < 25)) continue;
    const [x, y] = along(k, .56), more = k.list.length > 1 ? " +" + (k.list.length - 1) : "";
    put(ctx, boxes, middle(k.layer === "mixed" ? plural(k.list.length, "relation") : k.list[0].relation, 34) + (k.layer === "mixed" ? "" : more), x * scale, y * scale, -1, k === hover);
  }
}
const wide = new Map();
function half(ctx, text) { // of the width on the screen, measured once
  if (!wide.has(text)) wide.set(text, ctx.measureText(text).width * scale / 2);
  return wide.get(text);
}
function label(ctx, boxes, i) {
  const [x, y] = sight.place.get(i), r = radius(i) * scale, text = middle(nodes[i].label, i === hover ? 90 : 26);
  const side = r + half(ctx, text) + 5, aside = half(ctx, text) * .7; // below, above, beside, and where it begins or ends near the node
  const spots = [[0, r + 10], [0, -r - 10], [side, 0], [-side, 0], [aside, r + 10], [-aside, r + 10], [aside, -r - 10], [-aside, -r - 10]];
  ctx.globalAlpha = bright && !bright.nodes.has(i) ? .15 : 1;
  for (const [dx, dy] of spots) if (put(ctx, boxes, text, x * scale + dx, y * scale + dy, i, i === hover)) return;
}
function put(ctx, boxes, text, x, y, own, force) {
  const reach = half(ctx, text) + 2, box = [x - reach, y - 8, x + reach, y + 8, own];
  if (!force && (box[0] < edge[0] || box[2] > edge[2] || boxes.touched(box))) return false;
  boxes.add([...box.slice(0, 4), "label"]);
  written.push([...box.slice(0, 4), text]);
  ctx.strokeStyle = colours.map;
  ctx.lineWidth = 4 / scale;
  ctx.strokeText(text, x / scale, y / scale);
  ctx.fillStyle = colours.ink;
  ctx.fillText(text, x / scale, y / scale);
  return true;
}
class Boxes { // boxes by the cells they lie in, so that few need to be compared
  cells = new Map();
  * around(box) {
    for (let x = Math.floor(box[0] / 80); x <= Math.floor(box[2] / 80); x++) for (let y = Math.floor(box[1] / 40); y <= Math.floor(box[3] / 40); y++) yield x * 65536 + y;
  }
  add(box) { for (const key of this.around(box)) { const list = this.cells.get(key); if (list) list.push(box); else this.cells.set(key, [box]); } }
  touched(box) {
    for (const key of this.around(box)) for (const one of this.cells.get(key) || []) {
      if (one[4] !== box[4] && box[2] > one[0] && box[0] < one[2] && box[3] > one[1] && box[1] < one[3]) return true;
    }
    return false;
  }
}
