// What is in sight: the filters, the focus, the path, the groups and the step applied to nodes and relations.
let sight = {shown: new Set(), bundles: [], isolates: [], small: [], live: new Map(), path: null, relations: 0, dated: 0, beyond: 0, place: new Map(), turn: 0};
const grouped = () => data.groups.length > 0 && S.step === data.steps.length - 1 && S.focus < 0 && S.path.length < 2;
const may = i => !S.hidden.has(i) && !S.types.has(nodes[i].kind);
function passing(e) { // the evidence of a relation that the filters leave
  if (S.layers.has(e.layer) || !may(e.a) || !may(e.b)) return [];
  if (e.layer === "added") return [null];
  const want = S.relation.toLowerCase(), named = !want || e.relation.toLowerCase().includes(want) || e.verb.includes(want);
  const out = e.evidence.filter(v => (named || (v.event || "").toLowerCase() === want)
    && (!S.publisher || publisherOf(v) === S.publisher) && (!S.source || v.chain.some(([n]) => data.voices[n].name === S.source)));
  return publishers(out) >= S.support ? out : [];
}
const inDates = list => list.some(v => !v || !dateOf(v) || ((!S.from || dateOf(v) >= S.from) && (!S.to || dateOf(v) <= S.to)));
function reach(start, hops, live) {
  let edge = [start];
  const found = new Set(edge);
  for (let hop = 0; hop < hops; hop++) {
    const next = [];
    for (const i of edge) for (const e of around[i]) {
      const j = other(e, i);
      if (live.has(e) && !found.has(j)) { found.add(j); next.push(j); }
    }
    edge = next;
  }
  return found;
}
function shortest(a, b, live) { // fewest steps, then the best supported
  const before = new Map([[a, null]]);
  let edge = [a];
  while (edge.length && !before.has(b)) {
    const next = [];
    for (const i of edge) for (const e of [...around[i]].sort((p, q) => q.support - p.support)) {
      const j = other(e, i);
      if (live.has(e) && !before.has(j)) { before.set(j, [i, e]); next.push(j); }
    }
    edge = next;
  }
  if (!before.has(b)) return null;
  const steps = [];
  for (let i = b; before.get(i); i = before.get(i)[0]) steps.unshift(before.get(i)[1]);
  return steps;
}
const MOST = 400; // entities around a focus, and of an opened group
function chosen(live) { // the nodes that the mode puts in sight, before those without a relation are taken out
  if (S.path.length === 2) {
    sight.path = shortest(...S.path, live);
    return new Set([S.path[0], ...(sight.path || []).flatMap(e => [e.a, e.b]), S.path[1]]);
  }
  if (S.focus >= 0) {
    const near = [...reach(S.focus, S.hops, live)].sort((p, q) => p - q);
    sight.beyond = Math.max(0, near.length - MOST);
    return new Set([S.focus, ...near.slice(0, MOST)]);
  }
  const size = data.steps[S.step] || 0, out = new Set();
  if (!grouped()) { for (let i = 0; i < count && i < size; i++) if (may(i)) out.add(i); return out; }
  for (let g = count; g < nodes.length; g++) {
    if (!S.open.has(g)) { out.add(g); continue; }
    for (const i of nodes[g].members) if (may(i) && nodes[i].open) out.add(i);
  }
  return out;
}
function gather() { // everything anew; called when a choice changes
  const live = new Map();
  for (const e of edges) { const list = passing(e); if (list.length) live.set(e, list); }
  Object.assign(sight, {path: null, beyond: 0, live});
  let shown = chosen(live);
  for (const i of S.added) if (may(i)) shown.add(i);
  const stands = i => shown.has(i) ? i : grouped() && shown.has(groupOf.get(i)) ? groupOf.get(i) : -1; // itself, or its closed group
  const walked = sight.path && new Set(sight.path), bundles = new Map();
  let relations = 0, dated = 0;
  for (const [e, list] of live) {
    const one = stands(e.a), two = stands(e.b);
    if (one < 0 || two < 0 || one === two || (walked && !walked.has(e) && !S.added.has(e.a) && !S.added.has(e.b))) continue;
    const inside = inDates(list), closed = one >= count || two >= count, a = Math.min(one, two), b = Math.max(one, two);
    const key = a + "-" + b + "-" + (closed ? "" : e.layer), known = bundles.get(key);
    const k = known || {key, a, b, layer: e.layer, list: [], forth: false, back: false, support: 0, dated: false};
    if (!known) bundles.set(key, k);
    relations++;
    dated += inside;
    k.list.push(e);
    k.dated ||= inside;
    k.support = closed ? k.list.length : Math.max(k.support, list[0] ? publishers(list) : 1);
    if (closed) { if (k.layer !== e.layer) k.layer = "mixed"; } else if (e.a === a) k.forth = true; else k.back = true;
  }
  fan([...bundles.values()]);
  const linked = new Set([...bundles.values()].flatMap(k => [k.a, k.b]));
  const keep = i => linked.has(i) || i >= count || i === S.focus || S.path.includes(i) || S.added.has(i) || S.pinned.has(i);
  const all = [...shown].sort((p, q) => p - q);
  sight = {...sight, shown: new Set(all.filter(keep)), isolates: all.filter(i => !keep(i)), bundles: [...bundles.values()], relations, dated, turn: sight.turn + 1};
  sight.small = grouped() ? nodes.slice(0, count).map((n, i) => i).filter(i => !groupOf.has(i) && may(i) && !sight.shown.has(i)) : [];
  sight.place = places();
}
function fan(bundles) { // lines between the same two nodes lie side by side
  const pairs = new Map();
  for (const k of bundles) pairs.set(k.a + "-" + k.b, [...pairs.get(k.a + "-" + k.b) || [], k]);
  for (const list of pairs.values()) {
    list.sort((p, q) => layers.indexOf(p.layer) - layers.indexOf(q.layer));
    list.forEach((k, n) => { k.bend = (n - (list.length - 1) / 2) * 26; });
  }
}
function reveal(i) { // brought into sight, whatever hid it
  S.hidden.delete(i);
  S.types.delete(nodes[i].kind);
  if (!sight.shown.has(i)) S.added.add(i);
}
