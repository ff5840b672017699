// Loads files as Cytoscape.js does and prints for each: name, nodes, edges.
const cytoscape = require('cytoscape');
const fs = require('fs');
for (const file of process.argv.slice(2)) {
  const graph = cytoscape({ headless: true, elements: JSON.parse(fs.readFileSync(file)).elements });
  console.log(`${file}\t${graph.nodes().length}\t${graph.edges().length}`);
}
