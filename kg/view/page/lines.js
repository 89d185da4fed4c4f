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
function drawLines(ctx) {
  const crowd = sight.bundles.length > 500;
  ctx.lineCap = "butt";
  for (const k of sight.bundles) {
    if (!visible(k)) continue;
    const lit = bright && bright.line(k), dim = (bright && !lit) || !k.dated;
    ctx.globalAlpha = dim ? .12 : lit || !crowd ? .9 : .45;
    drawLine(ctx, k, lit);
    if (!dim && (lit || !crowd || scale > .5)) drawMarks(ctx, k);
  }
  ctx.globalAlpha = 1;
}
function drawLine(ctx, k, lit) {
  const [[x1, y1], [x2, y2]] = ends(k), [cx, cy] = bend(k), zoom = Math.max(1, 1 / scale);
  ctx.strokeStyle = ctx.fillStyle = colours[k.layer];
  ctx.lineWidth = (Math.min(5, 1 + Math.log(k.support) * 1.4) + (lit ? 1 : 0)) * (zoom > 1 ? Math.min(zoom, 4) * .75 : 1);
  ctx.setLineDash(style.layers[k.layer].map(n => n * Math.min(zoom, 4)));
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  if (k.bend) ctx.quadraticCurveTo(cx, cy, x2, y2); else ctx.lineTo(x2, y2);
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
  if (k.list.length > 1 && scale > .45) {
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
