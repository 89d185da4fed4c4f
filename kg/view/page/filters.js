// Filters, the counts, and the bar that says what the map is narrowed to.
function check(box, key, value, mark, text, number) {
  const label = make("label", undefined, "check"), input = make("input");
  input.type = "checkbox";
  input.value = value;
  input.dataset.set = key;
  input.onchange = () => { input.checked ? S[key].delete(value) : S[key].add(value); show(); };
  label.append(input, mark, make("span", text), make("small", number.toLocaleString("en")));
  label.title = style.words[value] || "";
  box.append(label);
}
function filters() {
  const byLayer = tally(edges, e => e.layer), byKind = [...tally(nodes.slice(0, count), n => n.kind)].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1));
  for (const layer of layers) if (layer !== "added" || byLayer.has(layer)) check($("layers"), "layers", layer, sample(layer), layer, byLayer.get(layer) || 0);
  for (const [n, [kind, number]] of byKind.entries()) check(n < 9 || byKind.length === 10 ? $("types") : $("rare"), "types", kind, chip(kind), spaced(kind), number);
  $("rare").parentNode.hidden = !$("rare").childElementCount;
  const all = edges.flatMap(e => e.evidence);
  fill($("relations"), [...new Set([...edges.map(e => e.verb), ...all.map(v => v.event)])].slice(0, 2000));
  fill($("publisher"), data.articles.map(a => a.publisher));
  fill($("source"), data.voices.filter((_, n) => said[n].size).map(v => v.name));
  for (const id of ["relation", "publisher", "source"]) $(id).onchange = () => { S[id] = $(id).value; show(); };
  for (const id of ["size", "colour"]) $(id).onchange = () => { S[id] = $(id).value; chips(); show(); };
  $("support").max = edges.reduce((most, e) => Math.max(most, e.support), 1);
  $("step").max = Math.max(0, data.steps.length - 1);
  $("support").oninput = () => { S.support = +$("support").value; show(); };
  $("step").oninput = () => { S.step = +$("step").value; show(true); };
  $("fold").onclick = () => {
    const folded = matchMedia("(max-width: 900px)").matches ? !document.body.classList.toggle("unfolded") : document.body.classList.toggle("folded");
    $("fold").setAttribute("aria-expanded", String(!folded));
    resize();
  };
}
function tell() { // every control and count as the choice is
  for (const box of document.querySelectorAll("input[data-set]")) box.checked = !S[box.dataset.set].has(box.value);
  for (const id of ["relation", "publisher", "source", "support", "step", "size", "colour"]) if (String($(id).value) !== String(S[id])) $(id).value = S[id];
  $("supported").textContent = S.support;
  $("shown").textContent = grouped() ? "groups" : data.steps[S.step] || 0;
  counts();
  narrowed();
  tray();
  dates.set(S.from, S.to);
}
function counts() {
  const own = [...sight.shown].filter(i => i < count).length, groups = sight.shown.size - own, all = count + data.left.entities;
  const held = [...sight.shown].filter(i => i >= count).reduce((sum, i) => sum + nodes[i].members.length, 0), hidden = all - own - held;
  const left = data.left, out = [
    groups ? plural(groups, "group") + " of " + plural(held, "entity") : "", own || !groups ? plural(own, "entity") : "",
    plural(sight.relations, "relation") + (groups ? " between them" : ""),
  ].filter(Boolean).join(", ");
  const absent = `${plural(left.entities, "entity")} and ${plural(left.relations, "relation")} are not in this page`;
  $("counts").textContent = out + (S.from || S.to ? `, ${sight.dated.toLocaleString("en")} of these dates` : "") + (hidden ? `; ${hidden.toLocaleString("en")} more hidden` : "");
  $("counts").title = left.entities ? absent + (left.why ? ` (asked for: ${left.why})` : "") : "";
}
function narrowed() {
  const bar = $("bar"), part = (text, clear) => {
    const box = words("span", text);
    box.append(button("Clear", () => { clear(); show(true, true); draw(); }, "link"));
    bar.append(box);
  };
  bar.replaceChildren();
  if (S.path.length === 1) part(`Path from ${nodes[S.path[0]].label}: choose where to`, () => { S.path = []; });
  const steps = sight.path ? plural(sight.path.length, "step") : "no path among what the filters leave";
  const beyond = sight.beyond ? `; ${plural(sight.beyond, "entity")} more than the map takes` : "";
  if (S.path.length === 2) part(`${nodes[S.path[0]].label} to ${nodes[S.path[1]].label}: ${steps}`, () => { S.path = []; });
  else if (S.focus >= 0) part(`Around ${nodes[S.focus].label}, ${plural(S.hops, "hop")}${beyond}`, () => { S.focus = -1; });
  if (S.hidden.size) part(S.hidden.size + " hidden by hand", () => S.hidden.clear());
  if (S.added.size) part(S.added.size + " brought in", () => S.added.clear());
  if (S.open.size) part(plural(S.open.size, "group") + " open", () => S.open.clear());
  if (S.pinned.size) part(S.pinned.size + " pinned", () => S.pinned.clear());
  if (S.from || S.to) part(`${S.from || "…"} to ${S.to || "…"}`, () => { S.from = S.to = ""; });
  for (const id of ["relation", "publisher", "source"]) if (S[id]) part(`${id}: ${S[id]}`, () => { S[id] = ""; });
}
function tray() { // what has no line to show
  const list = [...sight.isolates, ...sight.small], box = $("tray").querySelector("div");
  $("tray").hidden = !list.length;
  $("tray").querySelector("span").textContent = `${list.length.toLocaleString("en")} ${grouped() ? "outside the groups" : "without a relation in sight"}`;
  box.replaceChildren();
  some(box, list, i => button(nodes[i].label, () => { reveal(i); show(); choose("n" + i); }, "link"), 50);
}
