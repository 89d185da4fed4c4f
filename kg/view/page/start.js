// Everything is put together, and the fragment is read.
makeMap();
const per = (list, key) => { const m = new Map(); for (const x of list) m.set(key(x), (m.get(key(x)) || 0) + 1); return m; };
const byLayer = per(edges, e => e.layer), byKind = per(nodes, n => n.kind);
for (const l of layers) { check($("layers"), "layers", l, sample(l), l); $("layers").lastChild.lastChild.textContent = byLayer.get(l) || 0; }
for (const [kind, n] of [...byKind].sort((p, q) => q[1] - p[1])) { check($("types"), "types", kind, chip(kind), kind.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase()); $("types").lastChild.lastChild.textContent = n; }
const fill = (box, list) => { for (const v of [...new Set(list)].filter(Boolean).sort()) { const o = make("option", v); o.value = v; box.append(o); } };
fill($("relations"), [...edges.map(e => e.relation), ...edges.flatMap(e => e.evidence.map(v => v.event))]); fill($("publisher"), data.articles.map(a => a.publisher)); fill($("source"), edges.flatMap(e => e.evidence.flatMap(v => v.chain.map(c => data.voices[c].name))));
$("support").max = Math.max(1, ...edges.map(e => e.support)); $("step").max = Math.max(0, data.steps.length - 1);
for (const id of ["relation", "publisher", "source"]) $(id).onchange = () => { S[id] = $(id).value; show(); };
$("support").oninput = () => { S.support = +$("support").value; show(); }; $("step").oninput = () => { S.step = +$("step").value; show(true); };
$("fold").onclick = () => { document.body.classList.toggle("folded"); document.body.classList.toggle("unfolded"); $("fold").setAttribute("aria-expanded", String(!document.body.classList.contains("folded"))); net.setSize(); net.redraw(); };
$("list").onclick = () => choose("list"); $("help").onclick = () => choose("help"); $("png").onclick = () => png(b => give("graph.png", b)); $("csv").onclick = () => give("graph.csv", new Blob([csv()], {type: "text/csv"}));
const theme = () => { retheme(); chips(); net.redraw(); }; $("theme").onclick = () => { document.documentElement.dataset.theme = dark() ? "light" : "dark"; theme(); }; matchMedia("(prefers-color-scheme: dark)").onchange = theme;
let step = -1; $("map").addEventListener("keydown", e => { const list = [...sight.shown]; if (e.key.toLowerCase() === "n" && list.length) { step = (step + (e.shiftKey ? list.length - 1 : 1)) % list.length; hover = list[step]; net.focus(hover); net.redraw(); } else if (e.key === "Enter" && list[step] !== undefined) { choose("n" + list[step]); $("panel").focus(); } else if (e.key === "+" || e.key === "-") net.moveTo({scale: net.getScale() * (e.key === "+" ? 1.2 : .83)}); });
document.addEventListener("keydown", e => { if (e.key === "Escape") { hover = null; close(); } else if (e.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) { e.preventDefault(); $("search").focus(); } });
addEventListener("hashchange", () => { if (location.hash.slice(1) !== fragment()) { read(location.hash.slice(1)); show(true); draw(); } });
search(); bars(); read(location.hash.slice(1)); show(true); chips(); if (S.sel) { remember(S.sel); draw(); }
document.body.dataset.ready = "yes";
