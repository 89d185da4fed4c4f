// The evidence panel: a node, the relations between two nodes, the list of what is in sight.
function button(text, act, cls) { const b = make("button", text, cls); b.onclick = act; return b; }
function choose(what, silent) { S.sel = what; if (!silent) remember(what); save(); draw(); }
function close() { S.sel = ""; document.body.classList.remove("open"); save(); net.setSize(); net.redraw(); }
function sample(layer) { const ns = "http://www.w3.org/2000/svg", s = document.createElementNS(ns, "svg"); s.setAttribute("width", 24); s.setAttribute("height", 8); const path = (d, dash) => { const p = document.createElementNS(ns, "path"); p.setAttribute("d", d); p.setAttribute("stroke", `var(--${layer in style.light ? layer : "edge"})`); p.setAttribute("stroke-width", 2); if (dash) p.setAttribute("stroke-dasharray", style.layers[layer].join(" ")); s.append(p); }; path("M0 4H24", true); if (layer === "negated") path("M12 0V8"); if (layer === "disputed") path("M9 1L15 7M15 1L9 7"); s.setAttribute("aria-hidden", "true"); return s; }
function marked(v) { const p = make("p"), s = data.sentences[v.sentence], chars = Array.from(s.text); if (!s.text) { p.textContent = "(the page carries no text)"; return p; } let pos = 0; for (const [b, e, part] of v.marks) { if (b < pos) continue; p.append(chars.slice(pos, b).join("")); const m = make("span", chars.slice(b, e).join(""), part); m.title = part; p.append(m); pos = e; } p.append(chars.slice(pos).join("")); return p; }
function card(e, v) {
  const c = make("div", undefined, "card"), a = data.articles[data.sentences[v.sentence].article]; c.append(marked(v));
  if (v.chain.length) { const s = make("small", "said by "); v.chain.forEach((n, i) => { const voice = data.voices[n]; if (i) s.append(" < "); s.append(index.has(voice.id) ? button(voice.name, () => choose("n" + index.get(voice.id)), "link source") : make("span", voice.name, "source")); }); c.append(s); }
  for (const n of v.against) c.append(make("small", (data.voices[n].name || "the article") + " " + data.voices[n].stance + " it", "against"));
  c.append(make("small", [a.title, a.publisher, a.date].filter(Boolean).join(" · "))); if (a.url) c.append(make("small", a.url)); if (v.time) c.append(make("small", "time told: " + v.time));
  if (a.text) { const d = make("details"); d.append(make("summary", "Whole article"), make("p", a.text)); c.append(d); }
  c.append(make("small", v.rule + ", confidence " + v.confidence)); return c;
}
const newest = list => [...list].sort((p, q) => dateOf(q) < dateOf(p) ? -1 : dateOf(q) > dateOf(p) ? 1 : 0);
function head(title) {
  const p = $("panel"), top = make("div", undefined, "top"), back = button("←", () => { at--; choose(trail[at], true); }), on = button("→", () => { at++; choose(trail[at], true); });
  back.ariaLabel = "Back"; on.ariaLabel = "Forward"; back.id = "back"; on.id = "forward"; back.disabled = at < 1; on.disabled = at >= trail.length - 1; const x = button("Close", close); x.id = "close"; top.append(back, on, x);
  p.replaceChildren(top, make("h3", title)); p.scrollTop = 0; if (!document.body.classList.contains("open")) { document.body.classList.add("open"); net.setSize(); } return p;
}
function line(e) { const row = make("div", undefined, "line"); row.append(sample(e.layer), button(told(e), () => choose("b" + Math.min(e.a, e.b) + "-" + Math.max(e.a, e.b)), "link"), make("small", e.evidence.length)); return row; }
function draw() {
  if (S.sel[0] === "n" && nodes[+S.sel.slice(1)]) node(+S.sel.slice(1)); else if (S.sel[0] === "b") pair(...S.sel.slice(1).split("-").map(Number)); else if (S.sel === "list") inSight(); else if (S.sel === "help") help();
  net.redraw();
}
function pair(a, b) {
  const all = (around[a] || []).filter(e => e.a === b || e.b === b).sort((p, q) => layers.indexOf(p.layer) - layers.indexOf(q.layer)); if (!all.length) return;
  const p = head(all.length === 1 ? told(all[0]) : nodes[a].label + " and " + nodes[b].label);
  for (const e of all) {
    if (all.length > 1) p.append(make("h4", told(e)));
    const list = newest(e.evidence), dates = list.map(dateOf).filter(Boolean), articles = new Set(list.map(v => data.sentences[v.sentence].article)).size;
    p.append(make("div", style.words[e.layer] + " · " + plural(articles, "article") + ", " + plural(e.support, "publisher") + (dates.length ? " · " + [...new Set([dates.at(-1), dates[0]])].join(" to ") : ""), "dim")); for (const v of list) p.append(card(e, v));
  }
}
function node(i) {
  const n = nodes[i], p = head(n.label); p.append(make("div", [n.kind, n.aliases.length ? "also " + n.aliases.slice(0, 6).join(", ") : "", n.wikidata ? "Wikidata " + n.wikidata : ""].filter(Boolean).join(" · "), "dim"));
  const tools = make("div", undefined, "tools"), tool = (text, act) => tools.append(button(text, act));
  tool(S.focus === i && S.hops === 1 ? "2 hops" : "Focus", () => { S.hops = S.focus === i && S.hops === 1 ? 2 : 1; S.focus = i; S.path = []; show(true); node(i); }); tool("Expand", () => expand(i));
  tool(S.path.length === 1 ? "Path to here" : "Path from here", () => { S.path = S.path.length === 1 && S.path[0] !== i ? [S.path[0], i] : [i]; show(S.path.length === 2); node(i); });
  tool(S.pinned.has(i) ? "Unpin" : "Pin", () => { if (!S.pinned.delete(i)) S.pinned.set(i, sight.place.get(i) || [0, 0]); show(); node(i); }); tool("Hide", () => { S.hidden.add(i); S.added.delete(i); close(); show(); }); p.append(tools);
  const part = (title, list) => { if (list.length) { p.append(make("h4", title)); for (const e of list) p.append(line(e)); } }, voice = v => v.chain.some(c => data.voices[c].id === n.id);
  part("What it did", around[i].filter(e => e.a === i)); part("What was done to it", around[i].filter(e => e.b === i)); part("What it said", edges.filter(e => e.evidence.some(voice))); part("What it rejects", edges.filter(e => e.evidence.some(v => v.against.some(c => data.voices[c].id === n.id))));
}
function inSight() { const p = head("In sight"); p.append(make("h4", "Entities")); for (const i of sight.shown) { const row = make("div", undefined, "line"); row.append(button(nodes[i].label, () => choose("n" + i), "link"), make("small", nodes[i].kind)); p.append(row); } p.append(make("h4", "Relations")); for (const k of sight.bundles) for (const e of k.list) p.append(line(e)); }
function help() { const p = head("Keys"); for (const [key, what] of [["/", "find an entity"], ["N", "next entity, when the map has the focus"], ["Enter", "its evidence"], ["+ -", "nearer, farther"], ["Esc", "back to the whole"], ["double click", "show its neighbours"]]) { const row = make("div", undefined, "line"); row.append(make("kbd", key), make("span", what)); p.append(row); } }
function expand(i) { const near = [...new Set(around[i].map(e => e.a === i ? e.b : e.a))].sort((a, b) => a - b).slice(0, 40); S.added.add(i); for (const j of near) S.added.add(j); show(); }
