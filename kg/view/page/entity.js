// The panel of an entity, and of a group of entities.
function parts(i) { // the lists about an entity; each can be shown alone on the map
  const voices = voicesOf.get(i) || [], mine = around[i] || [], claims = of => [...new Set(voices.flatMap(n => [...of[n]]))].sort(byLayer);
  return [
    ["roles", "Offices it holds", mine.filter(e => e.office && e.a === i).sort(byLayer)],
    ["offices", "Who holds an office there", mine.filter(e => e.office && e.b === i).sort(byLayer)],
    ["did", "What it did", mine.filter(e => e.a === i && !e.office).sort(byLayer)],
    ["done", "What was done to it", mine.filter(e => e.b === i && !e.office).sort(byLayer)],
    ["said", "What it said", claims(said)],
    ["about", "What others said about it", mine.filter(e => e.evidence.some(v => v.chain.some(([n]) => !voices.includes(n)))).sort(byLayer)],
    ["rejects", "What it rejects", claims(rejects)],
  ];
}
function lists(panel, all) {
  const [what, chosen] = S.sel.split(":");
  for (const [key, title, list] of all) {
    if (!list.length) continue;
    const box = make("section"), name = button(title + " ", () => choose(chosen === key ? what : what + ":" + key), "heading");
    name.setAttribute("aria-pressed", String(chosen === key));
    name.title = "Show only these on the map";
    name.append(make("small", list.length.toLocaleString("en")));
    box.append(name);
    some(box, list, line, 12);
    panel.append(box);
  }
}
function entity(i) {
  const n = nodes[i], panel = head(n.label, [spaced(n.kind), n.aliases.length ? "also " + n.aliases.slice(0, 6).join(", ") : ""].filter(Boolean).join(" · "));
  if (/^Q[0-9]+$/.test(n.wikidata)) panel.append(address("https://www.wikidata.org/wiki/" + n.wikidata));
  for (const role of n.roles) panel.append(words("div", role));
  const tools = make("div", undefined, "tools"), tool = (text, act) => tools.append(button(text, act)), wide = S.focus === i && S.hops === 1;
  tool(wide ? "2 hops" : "Focus", () => { Object.assign(S, {hops: wide ? 2 : 1, focus: i, path: []}); show(true, true); draw(); });
  tool("Expand", () => expand(i));
  const start = S.path.length === 1 && S.path[0] !== i;
  tool(start ? "Path to here" : "Path from here", () => { S.path = start ? [S.path[0], i] : [i]; show(start, true); draw(); });
  tool(S.pinned.has(i) ? "Unpin" : "Pin", () => { if (!S.pinned.delete(i)) S.pinned.set(i, sight.place.get(i) || [0, 0]); show(); draw(); });
  tool("Hide", () => hide(i));
  panel.append(tools);
  lists(panel, parts(i));
}
function hide(i) {
  S.hidden.add(i);
  S.added.delete(i);
  if (S.focus === i) S.focus = -1;
  S.path = S.path.filter(j => j !== i);
  show(false, true);
  close();
}
function expand(i) { // its neighbours too; of a group, its members
  if (nodes[i].members) {
    const [x, y, r] = nodes[i].disc, box = $("map").getBoundingClientRect();
    S.open.add(i);
    S.sel = "";
    open(false);
    show(false, true);
    net.moveTo({position: {x, y}, scale: Math.min(1, Math.min(box.width, box.height) / (2.2 * r)), animation: false});
    return;
  }
  S.added.add(i);
  for (const j of neighbours(i).slice(0, 40)) S.added.add(j);
  show(false, true);
}
function group(i) {
  const n = nodes[i], under = `a group of ${plural(n.members.length, "entity")} that have more to do with each other than with others`;
  const panel = head(nodes[n.members[0]].label + " and others", under), tools = make("div", undefined, "tools");
  tools.append(button("Open on the map", () => expand(i)));
  panel.append(tools, make("h3", "Most relevant"));
  some(panel, n.members, j => {
    const row = make("div", undefined, "line");
    row.append(button(nodes[j].label, () => { reveal(j); show(); choose("n" + j); }, "link"), make("small", spaced(nodes[j].kind)));
    return row;
  });
}
