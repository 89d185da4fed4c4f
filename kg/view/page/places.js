// Where nodes stand: the places computed beforehand, rings around a focus, a row for a path; a newcomer near its neighbour.
function places() {
  const place = S.path.length === 2 ? row() : S.focus >= 0 ? rings() : new Map(), late = [];
  for (const i of sight.shown) {
    const here = S.pinned.get(i) || place.get(i) || (S.path.length === 2 || S.focus >= 0 ? null : own(i));
    if (here) place.set(i, here); else late.push(i);
  }
  if (late.length) settle(place, late);
  return place;
}
function own(i) {
  if (nodes[i].members) return nodes[i].disc.slice(0, 2);
  return (grouped() ? nodes[i].open : nodes[i].places[S.step]) || null;
}
function settle(place, late) { // on a spiral around the neighbour, at the first spot that is free
  const cells = new Map(), cell = (x, y) => Math.round(x / 90) + ":" + Math.round(y / 60);
  for (const [, [x, y]] of place) cells.set(cell(x, y), true);
  for (const i of late) {
    const near = neighbours(i).find(j => place.has(j)), [cx, cy] = near === undefined ? [0, 0] : place.get(near);
    for (let n = 1; n < 9000; n++) {
      const r = 40 * Math.sqrt(n), w = n * 2.39996 + i, x = cx + 1.5 * r * Math.cos(w), y = cy + r * Math.sin(w);
      if (cells.has(cell(x, y))) continue;
      cells.set(cell(x, y), true);
      place.set(i, [x, y]);
      break;
    }
  }
}
function rings() { // the focus in the middle, its neighbours around it, theirs outside, each near whom it came by
  const place = new Map([[S.focus, [0, 0]]]), angle = new Map([[S.focus, 0]]);
  let edge = [S.focus], radius = 0;
  for (let hop = 0; hop < S.hops; hop++) {
    const next = [], seen = new Set();
    for (const i of edge) for (const j of neighbours(i)) if (sight.shown.has(j) && !place.has(j) && !seen.has(j)) {
      seen.add(j);
      next.push([j, angle.get(i)]);
    }
    next.sort((p, q) => p[1] - q[1] || nodes[p[0]].group_number - nodes[q[0]].group_number || p[0] - q[0]);
    for (let from = 0; from < next.length;) { // as many rings as the labels need
      radius += 150;
      const room = Math.max(6, Math.floor(2 * Math.PI * radius / 105)), part = next.slice(from, from + room);
      part.forEach(([j], n) => {
        const w = (n + .5 * (Math.round(radius / 150) % 2)) * 2 * Math.PI / part.length - Math.PI / 2;
        angle.set(j, w);
        place.set(j, [1.35 * radius * Math.cos(w), radius * Math.sin(w)]);
      });
      from += room;
    }
    edge = next.map(([j]) => j);
  }
  return place;
}
function row() { // the path from left to right
  const place = new Map([[S.path[0], [0, 0]]]);
  let here = S.path[0];
  for (const e of sight.path || []) {
    here = other(e, here);
    place.set(here, [place.size * 230, 0]);
  }
  if (!place.has(S.path[1])) place.set(S.path[1], [460, 0]);
  return place;
}
