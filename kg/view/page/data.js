// The data of the page and the indexes over it.
const data = JSON.parse(document.getElementById("data").textContent), style = data.style;
const $ = id => document.getElementById(id);
const make = (tag, text, cls) => { const e = document.createElement(tag); if (text !== undefined) e.textContent = text; if (cls) e.className = cls; return e; };
const plural = (n, word) => n + " " + (n === 1 ? word : word.endsWith("y") ? word.slice(0, -1) + "ies" : word + "s");
const nodes = data.nodes, edges = data.edges, layers = ["asserted", "reported", "disputed", "hypothetical", "negated"];
const index = new Map(nodes.map((n, i) => [n.id, i]));
const look = kind => style.types[kind] || style.types.other;
const publisherOf = e => data.articles[data.sentences[e.sentence].article].publisher, dateOf = e => data.articles[data.sentences[e.sentence].article].date;
const around = nodes.map(() => []);
for (const e of edges) { e.a = index.get(e.from); e.b = index.get(e.to); around[e.a].push(e); around[e.b].push(e); }
const days = [...new Set(data.articles.map(a => a.date).filter(Boolean))].sort();
const middle = s => { const c = Array.from(s); return c.length > 26 ? c.slice(0, 15).join("") + "…" + c.slice(-9).join("") : s; };
const told = e => nodes[e.a].label + " " + (e.relation.includes(" … ") ? e.relation.replace(" … ", " … ") : e.relation) + " " + nodes[e.b].label;
