// Nodes and relations, and the indexes over them. A group of entities is a node with members, behind all others.
const nodes = data.nodes, edges = data.edges, count = nodes.length, index = new Map(nodes.map((n, i) => [n.id, i]));
const groupOf = new Map();
for (const {label, members, disc} of data.groups) {
  for (const i of members) groupOf.set(i, nodes.length);
  nodes.push({label, members, disc, kind: "group", aliases: [], places: []});
}
const around = nodes.map(() => []);
for (const e of edges) {
  e.a = index.get(e.from);
  e.b = index.get(e.to);
  around[e.a].push(e);
  around[e.b].push(e);
}
const look = kind => style.types[kind] || style.types.other;
const told = e => nodes[e.a].label + " " + e.relation + " " + nodes[e.b].label;
const other = (e, i) => e.a === i ? e.b : e.a;
const neighbours = i => [...new Set(around[i].map(e => other(e, i)))].sort((p, q) => p - q);
const said = data.voices.map(() => new Set()), rejects = data.voices.map(() => new Set()), voicesOf = new Map();
for (const e of edges) for (const v of e.evidence) {
  for (const [n] of v.chain) said[n].add(e);
  for (const [n] of v.against) rejects[n].add(e);
}
data.voices.forEach((one, n) => { if (index.has(one.id)) voicesOf.set(index.get(one.id), [...voicesOf.get(index.get(one.id)) || [], n]); });
