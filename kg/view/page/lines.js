// Lines: one for all relations of a layer between two nodes. The line tells the layer, its width the support.
const ends = k => [sight.place.get(k.a), sight.place.get(k.b)];
function bend(k) { // the middle of the curve
  const [[x1, y1], [x2, y2]] = ends(k), d = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(x1 + x2) / 2 - (y2 - y1) / d * k.bend * 2, (y1 + y2) / 2 + (x2 - x1) / d * k.bend * 2];
}
function along(k, t) {
  const [[x1, y1], [x2, y2]] = ends(k), [cx, cy] = bend(k), u = 1 - t;
  return [u * u * x1 + 2 * u * t * cx + t * t * x2, u * u * y1 + 2 * u * t * cy + t * t * y2];
}
function visible(k) { // whether any of it can be on the screen
  const [[x1, y1], [x2, y2]] = ends(k);
  return Math.max(x1, x2) > frame[0] && Math.min(x1, x2) < frame[2] && Math.max(y1, y2) > frame[1] && Math.min(y1, y2) < frame[3];
}
const width = k => Math.round(2 * Math.min(5, 1 + Math.log(k.support) * 1.4)) / 2;
const thick = zoom => zoom > 1 ? Math.min(zoom, 4) * .75 : 1; // seen from afar a line shrinks less than the map
function drawLines(ctx) {
  const crowd = sight.bundles.length > 500, far = crowd && scale < .5;
  ctx.lineCap = "butt";
  if (far) drawCrowd(ctx);
  for (const k of sight.bundles) {
    const lit = bright && bright.line(k), dim = (bright && !lit) || !k.dated;
    if ((far && !lit) || !visible(k)) continue;
    ctx.globalAlpha = dim ? .12 : lit || !crowd ? .9 : .45;
    drawLine(ctx, k, lit);
    if (!dim) drawMarks(ctx, k);
  }
  ctx.globalAlpha = 1;
}
let crowdOf = null, paths = new Map(); // very many lines are drawn as a few long paths, which are kept from frame to frame
function drawCrowd(ctx) {
  const key = [sight.turn, S.sel].join(" ");
  if (crowdOf !== key) {
    crowdOf = key;
    paths = new Map();
    for (const k of sight.bundles) {
      const style = [k.layer, width(k), !k.dated].join(" "), path = paths.get(style) || new Path2D();
      paths.set(style, path);
      trace(path, k);
    }
  }
  const zoom = 1 / scale;
  for (const [key, path] of paths) {
    const [layer, wide, undated] = key.split(" ");
    ctx.globalAlpha = bright || undated === "true" ? .1 : .45;
    pen(ctx, layer, Number(wide), zoom);
    ctx.stroke(path);
  }
  ctx.setLineDash([]);
}
function pen(ctx, layer, wide, zoom) {
  ctx.strokeStyle = ctx.fillStyle = colours[layer];
  ctx.lineWidth = wide * thick(zoom);
  ctx.setLineDash(style.layers[layer].map(n => n * Math.min(zoom, 4)));
}
function trace(path, k) {
  const [[x1, y1], [x2, y2]] = ends(k);
  path.moveTo(x1, y1);
  if (k.bend) path.quadraticCurveTo(...bend(k), x2, y2); else path.lineTo(x2, y2);
}
function drawLine(ctx, k, lit) {
  const [[x1, y1], [x2, y2]] = ends(k), [cx, cy] = bend(k), zoom = Math.max(1, 1 / scale);
  pen(ctx, k.layer, width(k) + (lit ? 1 : 0), zoom);
  ctx.beginPath();
  trace(ctx, k);
  ctx.stroke();
  ctx.setLineDash([]);
  if (k.forth) arrow(ctx, x2, y2, Math.atan2(y2 - cy, x2 - cx), radius(k.b), zoom);
  if (k.back) arrow(ctx, x1, y1, Math.atan2(y1 - cy, x1 - cx), radius(k.a), zoom);
}
function arrow(ctx, x, y, w, r, zoom) {
  const size = 8 * Math.min(zoom, 2.5), tx = x - (r + 3) * Math.cos(w), ty = y - (r + 3) * Math.sin(w);
  ctx.beginPath();
  ctx.moveTo(tx, ty);
  for (const turn of [2.7, -2.7]) ctx.lineTo(tx + size * Math.cos(w + turn), ty + size * Math.sin(w + turn));
  ctx.fill();
}
function drawMarks(ctx, k) { // a bar across what is negated, a cross on what is disputed, the number of a bundle
  const [[x1, y1], [x2, y2]] = ends(k), across = Math.atan2(y2 - y1, x2 - x1) + Math.PI / 2, size = 6 * Math.max(1, Math.min(3, 1 / scale));
  const strokes = {negated: [across], disputed: [across + .8, across - .8]}[k.layer] || [];
  if (strokes.length) {
    const [x, y] = along(k, .5);
    ctx.lineWidth = size / 3;
    ctx.beginPath();
    for (const w of strokes) { ctx.moveTo(x - size * Math.cos(w), y - size * Math.sin(w)); ctx.lineTo(x + size * Math.cos(w), y + size * Math.sin(w)); }
    ctx.stroke();
  }
  if (k.list.length > 1 && scale > .45 && Math.hypot(x2 - x1, y2 - y1) * scale > 90) {
    const [x, y] = along(k, .36), r = (k.list.length > 99 ? 11 : 8) / Math.min(1, scale);
    ctx.fillStyle = colours.map;
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 7);
    ctx.fill();
    ctx.fillStyle = colours.ink;
    ctx.font = `${11 / Math.min(1, scale)}px ${FONT}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(k.list.length, x, y);
  }
}
function lineAt(point) { // the line under the pointer
  const p = net.DOMtoCanvas(point), near = 8 / scale;
  let best = null, least = near;
  for (const k of sight.bundles) {
    const [[x1, y1], [x2, y2]] = ends(k), slack = near + Math.abs(k.bend || 0) * 2;
    if (p.x < Math.min(x1, x2) - slack || p.x > Math.max(x1, x2) + slack || p.y < Math.min(y1, y2) - slack || p.y > Math.max(y1, y2) + slack) continue;
    const steps = Math.max(20, Math.ceil(Math.hypot(x2 - x1, y2 - y1) * scale / 8));
    for (let n = 1; n < steps; n++) {
      const [x, y] = along(k, n / steps), d = Math.hypot(x - p.x, y - p.y);
      if (d < least) { least = d; best = k; }
    }
  }
  return best;
}
