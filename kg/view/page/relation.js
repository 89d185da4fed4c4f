// The panel of a relation: all that is told between two nodes, the surest first, each with its sentences.
function pair(a, b) {
  const closed = nodes[a].members || nodes[b].members, ours = i => nodes[i].members ? new Set(nodes[i].members) : new Set([i]), one = ours(a), two = ours(b);
  const all = (closed ? [...sight.live.keys()] : around[a]).filter(e => (one.has(e.a) && two.has(e.b)) || (one.has(e.b) && two.has(e.a))).sort(byLayer);
  if (!all.length) return;
  const panel = head(all.length === 1 ? told(all[0]) : nodes[a].label + " and " + nodes[b].label, all.length > 1 ? plural(all.length, "relation") : "");
  const tools = make("div", undefined, "tools");
  for (const i of [a, b]) tools.append(button(middle(nodes[i].label, 30), () => choose("n" + i)));
  panel.append(tools);
  if (closed) { some(panel, all, line, 60); return; }
  for (const e of all) panel.append(section(e, all.length > 1));
}
function section(e, titled) {
  const box = make("section"), state = make("div", undefined, "state");
  if (titled) box.append(words("h3", told(e)));
  state.append(sample(e.layer), make("span", style.words[e.layer]));
  box.append(state);
  if (!e.evidence.length) return box;
  box.append(make("div", support(e.evidence), "dim"));
  some(box, newest(e.evidence), v => card(v, speak), 12);
  const others = [...new Set(e.evidence.flatMap(v => v.chain.map(([n]) => n)))];
  for (const n of others) {
    const rest = [...said[n]].filter(one => one !== e).length;
    if (rest) box.append(button(`${plural(rest, "other claim")} by ${data.voices[n].name}`, () => speak(n), "link more"));
  }
  return box;
}
function speaker(n) { // a source that is no entity of the map
  const panel = head(data.voices[n].name, "a source of claims, not an entity of the map");
  lists(panel, [["said", "What it said", [...said[n]].sort(byLayer)], ["rejects", "What it rejects", [...rejects[n]].sort(byLayer)]]);
}
