// What is in sight: the filters, the focus, the path and the step applied to nodes and relations.
let sight = {shown: new Set(), bundles: [], isolates: [], tellings: new Map(), place: new Map()};
function passing(e) { // the evidence of a relation that the filters leave
  if (S.layers.has(e.layer) || S.types.has(nodes[e.a].kind) || S.types.has(nodes[e.b].kind) || S.hidden.has(e.a) || S.hidden.has(e.b)) return [];
  const want = S.relation.toLowerCase();
  const out = e.evidence.filter(v => (!want || e.relation.includes(want) || v.event.toLowerCase() === want) && (!S.publisher || publisherOf(v) === S.publisher) && (!S.source || v.chain.some(c => data.voices[c].name === S.source)));
  return new Set(out.map(v => publisherOf(v) || "#" + data.sentences[v.sentence].article)).size >= S.support ? out : [];
}
const inRange = list => (!S.from || list.some(v => !dateOf(v) || dateOf(v) >= S.from)) && (!S.to || list.some(v => !dateOf(v) || dateOf(v) <= S.to)) && list.some(v => !dateOf(v) || ((!S.from || dateOf(v) >= S.from) && (!S.to || dateOf(v) <= S.to)));
function reach(start, hops, live) { let edge = [start]; const found = new Set(edge); for (let h = 0; h < hops; h++) { const next = []; for (const i of edge) for (const e of around[i]) if (live.has(e)) for (const j of [e.a, e.b]) if (!found.has(j)) { found.add(j); next.push(j); } edge = next; } return found; }
function shortest(a, b, live) { // fewest steps, then the best supported
  const before = new Map([[a, null]]); let edge = [a];
  while (edge.length && !before.has(b)) { const next = []; for (const i of edge) for (const e of [...around[i]].sort((p, q) => q.support - p.support)) { const j = e.a === i ? e.b : e.a; if (live.has(e) && !before.has(j)) { before.set(j, [i, e]); next.push(j); } } edge = next; }
  if (!before.has(b)) return null;
  const steps = []; for (let i = b; before.get(i); i = before.get(i)[0]) steps.unshift(before.get(i)[1]);
  return steps;
}
function look_again() {
  const live = new Map(); for (const e of edges) { const list = passing(e); if (list.length) live.set(e, list); }
  const may = i => !S.hidden.has(i) && !S.types.has(nodes[i].kind);
  let shown = new Set(); sight.path = null;
  if (S.path.length === 2) { sight.path = shortest(S.path[0], S.path[1], live); shown = new Set(S.path); for (const e of sight.path || []) { shown.add(e.a); shown.add(e.b); } }
  else if (S.focus >= 0) { shown = reach(S.focus, S.hops, live); if (shown.size > 400) shown = new Set([...shown].sort((a, b) => a - b).slice(0, 400)).add(S.focus); }
  else { const size = data.steps[S.step] || 0; for (let i = 0; i < nodes.length && shown.size < size; i++) if (i < size && may(i)) shown.add(i); }
  for (const i of S.added) if (may(i)) shown.add(i);
  const bundles = new Map(); let relations = 0, dated = 0;
  for (const [e, list] of live) {
    if (!shown.has(e.a) || !shown.has(e.b) || (sight.path && !sight.path.includes(e) && !S.added.has(e.a) && !S.added.has(e.b))) continue;
    relations++; const inside = inRange(list); if (inside) dated++;
    const a = Math.min(e.a, e.b), b = Math.max(e.a, e.b), key = a + "-" + b + "-" + e.layer;
    if (!bundles.has(key)) bundles.set(key, {key, a, b, layer: e.layer, list: [], forth: false, back: false, support: 0, dated: false});
    const k = bundles.get(key); k.list.push(e); k.dated ||= inside; k.support = Math.max(k.support, new Set(list.map(publisherOf)).size); if (e.a === a) k.forth = true; else k.back = true;
  }
  const fan = new Map(); for (const k of bundles.values()) { const pair = k.a + "-" + k.b; if (!fan.has(pair)) fan.set(pair, []); fan.get(pair).push(k); }
  for (const list of fan.values()) list.sort((p, q) => layers.indexOf(p.layer) - layers.indexOf(q.layer)).forEach((k, n) => { k.bend = (n - (list.length - 1) / 2) * 26; });
  const linked = new Set(); for (const k of bundles.values()) { linked.add(k.a); linked.add(k.b); }
  const keep = i => linked.has(i) || i === S.focus || S.path.includes(i) || S.added.has(i) || S.pinned.has(i);
  const isolates = [...shown].filter(i => !keep(i)).sort((a, b) => a - b); shown = new Set([...shown].filter(keep).sort((a, b) => a - b));
  sight = {shown, bundles: [...bundles.values()], isolates, live, path: sight.path, relations, dated, place: settle(shown)};
}
function settle(shown) { // the places computed beforehand; a node that has none at this step goes near a neighbour, where there is room
  const place = new Map(), late = [], step = S.focus >= 0 || S.path.length ? data.steps.length - 1 : S.step;
  for (const i of shown) { const p = S.pinned.get(i) || nodes[i].places[S.step] || null; if (p) place.set(i, p); else late.push(i); }
  const gaps = (x, y) => { for (const [px, py] of place.values()) if (((x - px) / 78) ** 2 + ((y - py) / 50) ** 2 < 1) return false; return true; };
  for (const i of late) {
    const near = around[i].map(e => e.a === i ? e.b : e.a).find(j => place.has(j)), [cx, cy] = near === undefined ? nodes[i].places[step] || [0, 0] : place.get(near);
    for (let n = 1; n < 4000; n++) { const r = 34 * Math.sqrt(n), w = n * 2.39996 + i, x = cx + 1.5 * r * Math.cos(w), y = cy + r * Math.sin(w); if (gaps(x, y)) { place.set(i, [x, y]); break; } }
    if (!place.has(i)) place.set(i, [cx, cy]);
  }
  return place;
}
